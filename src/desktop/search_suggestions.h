#pragma once

#include "desktop/suggestion_popup.h"

#include <QObject>
#include <QPointer>

#include <string>
#include <vector>

class QKeyEvent;
class QLineEdit;

namespace lectern::library {
class Library;
}

namespace lectern::desktop {

/// Offers, below the search field, what a person searched for before and what the word at the
/// cursor may become. Asks the library in the background and never changes what is typed unless a
/// suggestion is chosen. Remembers each query that was chosen here, asked with Enter, or left
/// standing.
class SearchSuggestions final : public QObject {
    Q_OBJECT
public:
    /// Nothing is owned; the popup becomes a child of the window.
    SearchSuggestions(QLineEdit& edit, QWidget& window);

    void setLibrary(library::Library* library); ///< null: none
    void readHistory(); ///< once the library is open
    void clearHistory();
    bool close(); ///< false where nothing was open

signals:
    /// A suggestion was chosen; the field holds what it asks.
    void chosen();
    void leaveRequested(); ///< Down, behind the last one

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void edited();
    void show(const std::vector<Suggestion>& values);
    bool takeKey(const QKeyEvent& key);
    bool stepDown();
    void choose(const SuggestionRow& row);
    void forget(const SuggestionRow& row);
    void remember();
    std::string typed() const;
    std::size_t cursor() const; ///< bytes of typed()

    QLineEdit& m_edit;
    SuggestionPopup* m_popup;
    QPointer<library::Library> m_library;
    std::vector<std::string> m_history; ///< newest first
    QString m_shownFor; ///< what stood in the field when the rows were made
    bool m_wasTyped = false; ///< since the query was remembered
};

} // namespace lectern::desktop
