#pragma once

#include <string>
#include <string_view>

namespace lectern::store {

/// Whether a parameter of an address only says who came by which way (`utm_source`, `spm`, `from`,
/// `fbclid`, WeChat's `wxfrom` …), so that the address means the same without it.
bool isTracker(std::string_view parameter);

/// An address without such parameters and without its fragment, which no server sees.
///
///     https://a.site/b.png?spm=1.2&w=640#imgIndex=3  ->  https://a.site/b.png?w=640
std::string withoutTrackers(std::string_view address);

} // namespace lectern::store
