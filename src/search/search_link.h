#pragma once

#include "domain/article_filter.h"

#include <optional>
#include <string>
#include <string_view>

namespace lectern::search {

/// A search as an address, to be kept, sent and clicked: what it looks for, and where. UTF-8,
/// percent-encoded (https://www.rfc-editor.org/rfc/rfc3986#section-2.1); a plus is a plus.
///
///     lectern:search?q=%E5%BE%AE%E4%BF%A1                       微信, in all articles
///     lectern:search?q=%E8%8C%B6&category=%E9%A5%AE%E9%A3%9F    茶, in the category 饮食
///
///     q          the query as typed (query.h); without one there is no search
///     category   as toText(CategoryPath); empty: the articles without any
///     is         unread or starred
///     year       2021
///     author     exactly so
///
/// What else it may say is left out. Neither Variants nor LastWord is part of it.
std::string toLink(const ArticleFilter& filter);

/// Nothing where the address is no search: another address, nothing to search for, or longer
/// than domain/search_address.h allows, which lists the other forms that are read too. What comes
/// from an article or a web page may be anything: control characters become blanks.
std::optional<ArticleFilter> parseLink(std::string_view address);

} // namespace lectern::search
