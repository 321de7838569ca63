// Sends a chosen file over plain HTTP, as it comes from the disk, and shows how far it is; the page hears the answer only.
const mostFindings = 20;   // that a short list shows

const kinds = { json: 'application/json', csv: 'text/csv', tsv: 'text/csv' };

const typeOf = (file) => kinds[file.name.split('.').pop().toLowerCase()] ?? 'text/csv';

export function attach(root, page) {
  const field = root.querySelector('input[type=file]');
  const shown = root.querySelector('[data-under-way]');
  const bar = root.querySelector('progress');
  const stop = root.querySelector('[data-stop]');
  let request = null;

  const answered = (status, text) => {
    request = null;
    shown.hidden = true;
    let body = {};
    try {
      body = JSON.parse(text);
    } catch {
      // No answer of ours: a proxy's page, or none at all.
    }
    const findings = body.findings ?? [];
    page.invokeMethodAsync('Answered', status, body.detail ?? '', body.rows ?? 0, body.read ?? 0, findings.slice(0, mostFindings), findings.length);
  };

  const send = (address) => {
    const file = field.files[0];
    if (!file || request) return;
    request = new XMLHttpRequest();
    request.open('POST', new URL(address, document.baseURI));
    request.setRequestHeader('content-type', typeOf(file));
    request.setRequestHeader('x-tokenstudio', '1');
    request.setRequestHeader('if-match', '*');
    request.upload.onprogress = (event) => {
      // Sent is not taken: the rest is the server's reading.
      if (event.lengthComputable) bar.value = event.loaded / event.total;
    };
    request.onload = () => answered(request.status, request.responseText);
    request.onerror = () => answered(0, '');
    request.onabort = () => answered(-1, '');
    bar.value = 0;
    shown.hidden = false;
    request.send(file);
  };

  const chosen = async () => {
    if (field.files.length === 0) return;
    send(await page.invokeMethodAsync('Chosen', field.files[0].name));
  };
  const stopped = () => request?.abort();

  field.addEventListener('change', chosen);
  stop.addEventListener('click', stopped);
  return {
    send,
    clear: () => {
      field.value = '';
    },
    destroy: () => {
      field.removeEventListener('change', chosen);
      stop.removeEventListener('click', stopped);
      request?.abort();
    },
  };
}
