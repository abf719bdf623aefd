#pragma once

#include "search/findable_text.h"

#include <QString>

#include <optional>

class QVariant;

namespace lectern::desktop {

class ReaderPage;

/// Finds in the page that stands, folded as the search folds, and has resources/scripts/finding.js
/// mark it; the page tells "found". Of each page the text is asked for once, when something is to
/// be found in it. GUI thread.
class PageFinder final {
public:
    explicit PageFinder(ReaderPage& page); ///< outlives this

    void setForm(search::Form form); ///< for the next page
    /// From the present match on: +1, or back: -1; around at both ends. An empty text takes the
    /// marks away.
    void find(const QString& text, int step);
    void forget(); ///< the page has gone, or another one stands in its place

private:
    void readPage(const QVariant& text);
    void mark(int step);

    ReaderPage& m_page;
    search::Form m_form = search::Form::Exact;
    std::optional<search::FindableText> m_findable;
    std::string m_pageText; ///< UTF-8, of which m_findable tells places
    QString m_wanted;
    int m_serial = 0; ///< of the page and of what is asked of it
};

} // namespace lectern::desktop
