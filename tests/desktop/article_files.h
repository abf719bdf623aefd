#pragma once

#include <string>

namespace lectern::desktop {

/// An article's file: a header with this title and a category, and a body of HTML.
std::string article(const std::string& title, const std::string& body);
/// Enough text to scroll through; no paragraph is like another.
std::string manyParagraphs(int count);
/// A picture whose header is true: a PNG of one colour.
std::string pictureFile(int width, int height);

} // namespace lectern::desktop
