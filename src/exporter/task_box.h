#pragma once

#include "exporter/html_tree.h"

#include <string>

namespace lectern::exporter {

/// Takes the box off an item of a task list
/// (https://github.github.com/gfm/#task-list-items-extension-) and gives it as it stands behind the
/// item's sign, `[ ] ` or `[x] `. Empty, and the item as it was, where it is no task or has no
/// words in its first line: without them the box is text.
std::string takeTaskBox(HtmlNode& item);

} // namespace lectern::exporter
