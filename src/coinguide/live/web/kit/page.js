// page.js as the classroom kit has it: opened from a folder, where no module script and no module worker starts.

import "./open_worker.js";
import "../page.js";
