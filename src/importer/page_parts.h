#pragma once

#include "importer/scan.h"

namespace lectern::importer {

/// Takes out of a scan what lies in the folder of a page saved by a browser: `page_files/` or
/// `page.files/` beside `page.html` or `page.htm`. Its frames and advertisements are no articles;
/// its pictures are found from the page. They count as skipped.
void leaveOutPageParts(Scan& scan);

} // namespace lectern::importer
