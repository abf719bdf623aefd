#include "search/query.h"
#include "search/query_help.h"

#include <gtest/gtest.h>

namespace {

using namespace lectern::search;

TEST(QueryHelp, everyExampleIsUnderstood)
{
    for (const auto& line : queryHelp()) {
        if (!line.example)
            continue;
        const auto query = parseQuery(line.example);
        EXPECT_TRUE(query.remarks.empty()) << line.example << ": " << query.remarks.front();
        EXPECT_FALSE(query.matchesEverything()) << line.example;
    }
}

} // namespace
