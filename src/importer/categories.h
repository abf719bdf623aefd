#pragma once

#include "domain/category_rule.h"
#include "domain/ids.h"
#include "domain/result.h"
#include "store/library_database.h"
#include "store/recategorise.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace lectern::importer {

/// The folders of a file as a path of categories. `path` is relative to its source. The folders
/// that a site generator has for all articles (`source/_posts`, `content`) say nothing, nor does
/// the folder of a bundle (`slug/index.md`).
CategoryPath foldersOf(const std::filesystem::path& path);

/// The article's categories by the rule of its source.
std::vector<CategoryPath> categoriesOf(const CategoryRule& rule,
                                       std::vector<CategoryPath> frontMatter,
                                       const std::vector<std::string>& tags,
                                       const std::filesystem::path& path);

/// The same from a stored original. `rule` must outlive it.
store::Recategorise recategoriser(const CategoryRule& rule);

/// Gives a source another rule: its articles move to other shelves, the next imports keep to it. No
/// file of the source is opened. Returns how many files were looked at; NotFound: no such source.
Result<std::int64_t> changeCategories(store::LibraryDatabase& database, SourceId source,
                                      const CategoryRule& rule);

/// What that would change; changes nothing. NotFound the same.
Result<store::ShelfPreview> previewCategories(store::LibraryDatabase& database, SourceId source,
                                              const CategoryRule& rule);

} // namespace lectern::importer
