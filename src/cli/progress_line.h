#pragma once

#include "importer/import_job.h"

#include <string_view>

namespace lectern::cli {

/// Shows progress on one line of stderr, where that is a terminal; else nothing.
class ProgressLine final {
public:
    ProgressLine();
    void show(const importer::ImportProgress& progress);
    void show(std::string_view text); ///< cut to the terminal's width
    void clear(); ///< takes the line away again

private:
    bool m_visible;
    bool m_drawn = false;
};

} // namespace lectern::cli
