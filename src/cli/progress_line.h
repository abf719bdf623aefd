#pragma once

#include "importer/import_job.h"

namespace lectern::cli {

/// Shows an import's progress on one line of stderr, where that is a terminal; else nothing.
class ProgressLine final {
public:
    ProgressLine();
    void show(const importer::ImportProgress& progress);
    void clear(); ///< takes the line away again

private:
    bool m_visible;
    bool m_drawn = false;
};

} // namespace lectern::cli
