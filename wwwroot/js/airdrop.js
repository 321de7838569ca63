// A list of a hundred thousand rows goes by an ordinary request: the line of a page is too narrow for it.
const bodyOf = (root) => {
  const typed = root.querySelector('textarea').value;
  return typed.trim() ? new Blob([typed]) : root.querySelector('input[type="file"]').files[0];
};

const send = (root, address) =>
  fetch(address, { method: 'POST', headers: { 'content-type': 'text/csv', 'x-tokenstudio': '1' }, body: bodyOf(root) ?? '' });

// What the server makes of the list, as JSON.
export async function check(root, address) {
  return (await send(root, address)).text();
}

// The proofs, as a file of the browser's; what is refused comes back as JSON.
export async function save(root, address, name) {
  const answer = await send(root, address);
  if (!answer.ok) return answer.text();
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return null;
}
