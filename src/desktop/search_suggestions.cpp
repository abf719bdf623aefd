#include "desktop/search_suggestions.h"

#include "library/searches.h"
#include "search/query.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>

#include <utility>

namespace lectern::desktop {

using search::completionPlace;

SearchSuggestions::SearchSuggestions(QLineEdit& edit, QWidget& window)
    : QObject(&window)
    , m_edit(edit)
    , m_popup(new SuggestionPopup(&window))
{
    edit.installEventFilter(this);
    connect(&edit, &QLineEdit::textEdited, this, &SearchSuggestions::edited);
    connect(&edit, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.isEmpty())
            close();
    });
    connect(&edit, &QLineEdit::returnPressed, this, [this] {
        m_wasTyped = true; // asked for on purpose, whoever wrote it there
        remember();
        close();
    });
    connect(m_popup, &SuggestionPopup::clicked, this, &SearchSuggestions::choose);
}

void SearchSuggestions::setLibrary(library::Library* library)
{
    m_library = library;
    m_history.clear();
    m_wasTyped = false;
    close();
}

void SearchSuggestions::readHistory()
{
    if (!m_library)
        return;
    m_library->searches().history(this, [this](Result<std::vector<std::string>> history) {
        if (history)
            m_history = std::move(*history);
    });
}

void SearchSuggestions::clearHistory()
{
    m_history.clear();
    if (m_library)
        m_library->searches().clearHistory();
    close();
}

bool SearchSuggestions::close()
{
    const bool wasOpen = m_popup->isVisible();
    m_popup->hide();
    return wasOpen;
}

std::string SearchSuggestions::typed() const
{
    return m_edit.text().toStdString();
}

std::size_t SearchSuggestions::cursor() const
{
    return m_edit.text().left(m_edit.cursorPosition()).toStdString().size();
}

void SearchSuggestions::edited()
{
    m_wasTyped = true;
    const auto place = completionPlace(typed(), cursor());
    auto wanted = wantedAt(place);
    if (typed().empty()) {
        close();
        return;
    }
    if (!m_library || wanted.empty()) {
        show({});
        return;
    }
    const QString text = m_edit.text();
    m_library->searches().suggest(place.text, std::move(wanted), this,
                                  [this, text](const Result<std::vector<Suggestion>>& values) {
                                      // A person who has gone on is not to be bothered.
                                      if (values && text == m_edit.text() && m_edit.hasFocus())
                                          show(*values);
                                  });
}

void SearchSuggestions::show(const std::vector<Suggestion>& values)
{
    m_shownFor = m_edit.text();
    m_popup->showRows(
        suggestionRows(typed(), completionPlace(typed(), cursor()), m_history, values), m_edit);
}

void SearchSuggestions::choose(const SuggestionRow& row)
{
    const SuggestionRow taken = row; // the popup's own goes with its next rows
    close();
    m_edit.setText(taken.query);
    m_edit.setCursorPosition(taken.cursor);
    m_wasTyped = true;
    if (taken.kind == SuggestionRow::Kind::Field) {
        edited(); // its values are next
        return;
    }
    remember();
    emit chosen();
}

void SearchSuggestions::forget(const SuggestionRow& row)
{
    const std::string query = row.query.toStdString();
    std::erase(m_history, query);
    if (m_library)
        m_library->searches().forget(query);
    show({});
}

void SearchSuggestions::remember()
{
    const std::string query = m_edit.text().trimmed().toStdString();
    if (!std::exchange(m_wasTyped, false) || search::parseQuery(query).matchesEverything())
        return;
    std::erase(m_history, query);
    m_history.insert(m_history.begin(), query);
    if (m_library)
        m_library->searches().remember(query);
}

bool SearchSuggestions::stepDown()
{
    if (!m_popup->isVisible()) {
        if (!m_edit.text().isEmpty())
            return false;
        show({});
        if (!m_popup->isVisible())
            return false;
    }
    if (!m_popup->step(1)) {
        close();
        emit leaveRequested();
    }
    return true;
}

// Whatever is no key of the list belongs to the field.
bool SearchSuggestions::takeKey(const QKeyEvent& key)
{
    if (m_shownFor != m_edit.text())
        close(); // rows for what is typed now are still on their way
    const auto plain = key.modifiers() & ~Qt::KeypadModifier;
    const SuggestionRow* row = m_popup->chosen();
    switch (key.key()) {
    case Qt::Key_Down:
        return plain == Qt::NoModifier && stepDown();
    case Qt::Key_Up:
        if (plain != Qt::NoModifier || !m_popup->isVisible())
            return false;
        m_popup->step(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        if (!row || plain != Qt::NoModifier)
            return false;
        choose(*row);
        return true;
    case Qt::Key_Delete:
        if (!row || plain != Qt::ShiftModifier || row->kind != SuggestionRow::Kind::Past)
            return false;
        forget(*row);
        return true;
    case Qt::Key_Escape:
        return close();
    default:
        return false;
    }
}

bool SearchSuggestions::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride: {
        // Escape is the window's, too.
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape && m_popup->isVisible()) {
            event->accept();
            return true;
        }
        break;
    }
    case QEvent::KeyPress:
        if (takeKey(*static_cast<QKeyEvent*>(event)))
            return true;
        break;
    case QEvent::MouseButtonPress:
        if (m_edit.text().isEmpty() && static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton)
            show({});
        break;
    case QEvent::Resize: // with the window
        close();
        break;
    case QEvent::FocusOut:
        close();
        remember();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace lectern::desktop
