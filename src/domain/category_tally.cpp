#include "domain/category_tally.h"

namespace lectern {

CategoryTally withParents(const CategoryTally& own)
{
    CategoryTally all;
    for (const auto& [path, articles] : own) {
        CategoryPath part;
        for (const auto& name : path.names) {
            part.names.push_back(name);
            all[part] += articles;
        }
    }
    return all;
}

} // namespace lectern
