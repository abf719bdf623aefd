#pragma once

#include <QString>

#include <string>

namespace lectern::desktop {

/// A remark of search::parseQuery in the interface's language; one that is new to us stays as it
/// is.
QString remarkText(const std::string& remark);

} // namespace lectern::desktop
