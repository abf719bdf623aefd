#pragma once

#include "text/problem.h"

#include <string>
#include <utility>
#include <vector>

namespace lectern::text {

/// What a tolerant reading is not sure to read as YAML does, and what it had to mend.
class HeaderDoubts final {
public:
    /// Line `line` may mean something else to YAML.
    void doubt(int line)
    {
        if (m_firstLine == 0)
            m_firstLine = line;
    }
    void repair(ProblemKind kind, int line, std::string message)
    {
        doubt(line);
        m_repairs.push_back(problemAt(line, kind, std::move(message)));
    }

    int firstLine() const { return m_firstLine; } ///< of the first doubt; 0 where there is none
    std::vector<ImportProblem> takeRepairs() { return std::move(m_repairs); }

private:
    int m_firstLine = 0;
    std::vector<ImportProblem> m_repairs;
};

} // namespace lectern::text
