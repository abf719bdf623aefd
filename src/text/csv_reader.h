#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::text {

/// Comma-separated values: https://www.rfc-editor.org/rfc/rfc4180, and what spreadsheets make of
/// it: a byte order mark, LF or CR line ends, blanks around quotes, a quote in an unquoted field.

/// The fields of one record, quotes undone. `record` may keep its line end.
std::vector<std::string> csvFields(std::string_view record);

/// Length of the first record of `text` with its line end; line ends in quotes do not end it.
/// npos: `text` ends before the record does.
std::size_t csvRecordLength(std::string_view text);

/// The columns of a list of links, by the names in its first record; npos where there is none.
struct LinkColumns {
    std::size_t url = std::string::npos;
    std::size_t title = std::string::npos;
    std::size_t tags = std::string::npos;
    std::size_t folder = std::string::npos;
    std::size_t note = std::string::npos;
    std::size_t excerpt = std::string::npos; ///< a description, or the passage that was selected
    std::size_t created = std::string::npos;
    std::size_t status = std::string::npos; ///< Pocket: "unread", "archive"
    std::size_t cover = std::string::npos;
    std::size_t favourite = std::string::npos;
    std::size_t highlights = std::string::npos;
};
/// Raindrop documents its names at https://help.raindrop.io/import and writes more than those
/// (`id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite`); Pocket wrote
/// `title,url,time_added,tags,status`, for a while with `cursor`; Instapaper
/// `URL,Title,Selection,Folder`, later with `Timestamp` and `Tags`.
LinkColumns linkColumns(const std::vector<std::string>& header);

} // namespace lectern::text
