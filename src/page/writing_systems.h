#pragma once

#include <string>
#include <string_view>

namespace lectern::page {

/// Sets what is written in several languages or scripts, for the style sheet. Takes and gives the
/// Sanitiser's kind of HTML (html_pieces.h); text stays what it is. One linear pass over a page of
/// language `language`:
///
/// - A block in another language than its surroundings gets its `lang`, and `dir` where it runs the
///   other way: an English paragraph in a Chinese article, an Arabic one in an English article.
///   What the article itself says (`lang="en"` around Chinese) counts only where the characters
///   agree.
/// - Within Chinese and Japanese the last of two neighbours of different scripts gets a
///   `<span class="lectern-gap">`, for the air between them; and an apostrophe in a Latin word of
///   any CJK text a `<span class="lectern-latin">`, since a CJK font has it as wide as an
///   ideograph.
/// - A paragraph that begins with blanks by hand gets `data-lectern-flush`.
std::string arrangeScripts(std::string_view html, std::string_view language);

/// Chinese, Japanese, Korean, whatever the region or script behind.
bool isCjk(std::string_view language);
bool isRightToLeft(std::string_view language);

} // namespace lectern::page
