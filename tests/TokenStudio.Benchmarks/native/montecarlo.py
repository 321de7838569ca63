# The numpy peer of the Monte Carlo benchmark, vectorised as one usually would: normals, cumulated logs, exp, percentiles along the paths.
# Reads "paths rows seed" a line, prints "milliseconds version" a line.
import sys
import time

import numpy as np

kept = np.empty(0)
for line in sys.stdin:
    paths, rows, seed = map(int, line.split())
    # Kept from run to run, as the others keep theirs: touching fresh pages would be charged to the work.
    if kept.shape != (rows - 1, paths):
        kept = np.empty((rows - 1, paths))
    start = time.perf_counter()
    dt = 7 * 86400 / 31557600.0
    z = np.random.default_rng(seed).standard_normal(out=kept)
    z *= 0.8 * np.sqrt(dt)
    z += (0.1 - 0.8 * 0.8 / 2) * dt
    np.cumsum(z, axis=0, out=z)
    np.exp(z, out=z)
    z *= 0.12
    mean = z.mean(axis=1)
    bands = np.percentile(z, [5, 25, 50, 75, 95], axis=1, overwrite_input=True)
    print("%.6f %s" % ((time.perf_counter() - start) * 1e3, np.__version__), flush=True)
