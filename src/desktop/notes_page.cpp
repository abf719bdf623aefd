#include "desktop/notes_page.h"

#include "desktop/note_list_model.h"
#include "desktop/note_list_view.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>

namespace lectern::desktop {

NotesPage::NotesPage(QWidget* parent)
    : QWidget(parent)
    , m_count(new QLabel)
    , m_list(new NoteListView)
    , m_hint(new QLabel)
{
    m_list->setObjectName(QStringLiteral("articleNotes"));
    m_count->setProperty("quiet", true);
    m_count->setContentsMargins(12, 8, 12, 6);
    m_hint->setProperty("quiet", true);
    m_hint->setWordWrap(true);
    m_hint->setContentsMargins(12, 8, 12, 8);
    m_hint->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_count);
    column->addWidget(m_list, 1);
    column->addWidget(m_hint, 1);
    setFocusProxy(m_list);
    showTexts();
}

void NotesPage::showNotes(const std::vector<PlacedAnnotation>& notes, bool hasArticle)
{
    m_hasArticle = hasArticle;
    const auto chosen = m_list->current();
    std::vector<AnnotationRow> rows;
    rows.reserve(notes.size());
    for (const PlacedAnnotation& placed : notes)
        rows.push_back({placed, {}, {}, {}});
    m_list->notes()->setRows(std::move(rows));
    if (chosen)
        m_list->choose(chosen->id);
    showTexts();
}

void NotesPage::showTexts()
{
    setWindowTitle(tr("Notes"));
    m_list->setAccessibleName(tr("Highlights and notes"));
    const int count = m_list->notes()->rowCount();
    m_count->setText(tr("%Ln highlight(s)", nullptr, count));
    m_count->setVisible(count > 0);
    m_list->setVisible(count > 0);
    m_hint->setVisible(count == 0);
    m_hint->setText(m_hasArticle
                        ? tr("Nothing is highlighted here yet. Select some text in the article and "
                             "choose a colour, or press 1 to 4; A writes a note.")
                        : tr("Open an article to see your highlights and notes in it."));
}

void NotesPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showTexts();
}

} // namespace lectern::desktop
