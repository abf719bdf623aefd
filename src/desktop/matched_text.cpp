#include "desktop/matched_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace lectern::desktop {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(lectern::desktop::MatchedText)
public:
    static QString of(MatchedField field)
    {
        switch (field) {
        case MatchedField::Title:
            return tr("title");
        case MatchedField::Author:
            return tr("author");
        case MatchedField::Highlight:
            return tr("highlight");
        case MatchedField::Note:
            return tr("note");
        case MatchedField::Text:
            break;
        }
        return tr("text");
    }
    static QString between() { return tr(", ", "between the fields a search found"); }
};

} // namespace

QString matchedText(const std::vector<MatchedField>& fields)
{
    QStringList words;
    for (const auto field : fields)
        words << Words::of(field);
    return words.join(Words::between());
}

} // namespace lectern::desktop
