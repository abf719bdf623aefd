#pragma once

#include <string>

namespace lectern::page {

/// A file of resources/page, "style.css"; read once, lives forever. Thread-safe.
const std::string& resourceText(const char* name);

} // namespace lectern::page
