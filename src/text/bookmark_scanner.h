#pragma once

#include "text/export_index.h"
#include "text/export_names.h"
#include "text/html_tokens.h"

#include <vector>

namespace lectern::text {

/// The links of a browser's bookmark file or of Pocket's `ril_export.html`.
///
/// Bookmarks:
/// https://learn.microsoft.com/previous-versions/windows/internet-explorer/ie-developer/platform-apis/aa753582(v=vs.85)
/// and Firefox's reader of them, toolkit/components/places/BookmarkHTMLUtils.sys.mjs, whose rules
/// these are: a heading (but h1) names the next `<dl>`, `<ul>` or `<menu>`, an `<a>` with what
/// follows it (`<dd>`) is a bookmark.
///
///     <DL><p>
///         <DT><H3 ADD_DATE="…">folder</H3>
///         <DL><p>
///             <DT><A HREF="…" ADD_DATE="1600322788" TAGS="a,b">title</A>      <- an entry from
///             here <DD>description                                                 <- to here
///         </DL><p>
///
/// Pocket: `<h1>Unread</h1><ul><li><a href="…" time_added="…" tags="a,b">title</a></li>…`, and the
/// same below `<h1>Read Archive</h1>`.
class BookmarkScanner final : public ExportScanner {
public:
    explicit BookmarkScanner(ExportKind kind)
        : m_kind(kind)
        , m_names(kind)
    {
    }

    void feed(std::string_view bytes) override;
    ExportIndex finish() override;

private:
    void take(const HtmlToken& token);
    void startTag(const HtmlToken& token);
    void endTag(const HtmlToken& token);
    void beginEntry(const HtmlToken& token);
    void endEntry(std::size_t at);
    void openFolder();

    ExportKind m_kind;
    ExportNames m_names;
    ExportIndex m_index;
    std::string m_bytes;
    std::string m_heading; ///< text of the heading that is open, then of the last one
    bool m_inHeading = false;
    bool m_isSection = false; ///< the heading is an h1
    std::vector<std::string> m_folders; ///< open ones; empty for one without a name
    std::size_t m_deeper = 0; ///< open folders below those
    ReadState m_section = ReadState::Unread;
    bool m_hasEntry = false; ///< the last of `m_index.entries` has no end yet
    bool m_isTooLarge = false;
};

} // namespace lectern::text
