#pragma once

#include <string>
#include <string_view>

namespace lectern::store {

/// What two addresses of one web page have in common: without scheme, "www.", the port that goes
/// without saying, fragment, trackers (trackers.h), and the slash at the end;
/// the host in small letters. Empty where the address is not of the web.
///
///     https://www.A.site/文/?utm_source=x&p=2#top  ->  a.site/%E6%96%87?p=2
std::string addressKey(std::string_view address);

} // namespace lectern::store
