#pragma once

#include "domain/image_health.h"
#include "domain/picture_keeping.h"
#include "domain/result.h"
#include "store/library_database.h"

#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace lectern::album {

/// Takes one address of the report. Each comes once, in the order of the articles that show it.
using TakeHealthRow = std::function<void(const ImageHealthRow& row)>;

/// What is known of every picture of the web in these articles, by the rules in force and the files
/// in images/, without asking anybody. Reads every article's list of images: about 0.2 ms each.
/// Cancelled where `stop` was requested.
Result<void> eachPicture(store::LibraryDatabase& database, const PictureSelection& selection,
                         const TakeHealthRow& take, const std::stop_token& stop = {});

/// The same, counted by host.
Result<ImageHealth> pictureHealth(store::LibraryDatabase& database,
                                  const PictureSelection& selection,
                                  const std::stop_token& stop = {});

/// The ids that a selection means, oldest first. NotFound, naming them, for ids of no article.
Result<std::vector<ArticleId>> selectedArticles(store::LibraryDatabase& database,
                                                const PictureSelection& selection);

/// The report as a document: for spreadsheets (RFC 4180, with a head line) one address a line; as
/// JSON {"total":{…},"hosts":[{"host",…}],"images":[{"original",…}]}.
Result<std::string> healthAsCsv(store::LibraryDatabase& database, const PictureSelection& selection,
                                const std::stop_token& stop = {});
Result<std::string> healthAsJson(store::LibraryDatabase& database,
                                 const PictureSelection& selection,
                                 const std::stop_token& stop = {});

} // namespace lectern::album
