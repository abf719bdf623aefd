#pragma once

#include <string>

namespace lectern::exporter {

enum class EmphasisEnd { Opening, Closing };

/// Whether every reader of CommonMark takes `**` between what is emphasised, `inside`, and what
/// stands beside that end of it, `outside`, for emphasis (an empty one: the line begins or ends)
/// (https://spec.commonmark.org/0.29/#left-flanking-delimiter-run). Both are Markdown in UTF-8.
bool flanks(const std::string& inside, EmphasisEnd end, const std::string& outside);

} // namespace lectern::exporter
