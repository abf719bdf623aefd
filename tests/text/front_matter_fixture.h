#pragma once

#include "text/front_matter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace lectern::text {

/// A YAML header that begins in line 2, as behind an opening fence.
inline FrontMatter readYaml(const std::string& header, CategoryStyle style = CategoryStyle::Path)
{
    return parseFrontMatter(
        {.kind = HeaderKind::Yaml, .header = header, .body = {}, .headerLine = 2, .problems = {}},
        style);
}

inline FrontMatter readAs(HeaderKind kind, const std::string& header,
                          CategoryStyle style = CategoryStyle::Path)
{
    return parseFrontMatter(
        {.kind = kind, .header = header, .body = {}, .headerLine = 2, .problems = {}}, style);
}

inline std::vector<std::pair<ProblemKind, int>> told(const FrontMatter& meta)
{
    std::vector<std::pair<ProblemKind, int>> found;
    for (const ImportProblem& problem : meta.problems) {
        found.emplace_back(problem.kind, problem.line);
        EXPECT_THAT(problem.message, testing::EndsWith(".")) << problem.message;
    }
    return found;
}

inline std::pair<ProblemKind, int> at(ProblemKind kind, int line)
{
    return {kind, line};
}

} // namespace lectern::text
