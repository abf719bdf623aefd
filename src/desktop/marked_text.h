#pragma once

#include <QList>
#include <QString>

#include <string>

namespace lectern::desktop {

/// A text with its search hits taken out of it.
struct MarkedText {
    struct Span {
        int begin = 0; ///< UTF-16 units of `text`
        int length = 0;
        bool operator==(const Span&) const = default;
    };
    QString text;
    QList<Span> hits; ///< ascending, not overlapping, never empty

    bool operator==(const MarkedText&) const = default;
};

/// Reads a snippet (hits between U+E000 and U+E001); white space becomes single blanks, a hit that
/// is never closed runs to the end.
MarkedText readMarkedText(const std::string& snippet);

} // namespace lectern::desktop
