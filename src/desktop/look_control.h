#pragma once

#include "desktop/look_choices.h"

#include <QObject>

class QAction;

namespace lectern::desktop {

class ArticleListPane;
class ReaderPane;

/// Whether the article that is read looks as it was saved: two actions of the window, one for the
/// article and one for its category, and what the reading pane asks before it shows one. GUI
/// thread.
class LookControl final : public QObject {
    Q_OBJECT
public:
    struct Actions {
        QAction* article;
        QAction* category;
    };

    /// `file`: where the choices are kept; empty: nowhere.
    LookControl(ReaderPane& reader, const ArticleListPane& list, Actions actions, QString file,
                QObject* parent = nullptr);

    void setLibrary(const QString& folder);
    void update(); ///< the actions, after another article is shown

private:
    std::vector<CategoryPath> categoriesOf(ArticleId article) const; ///< as far as the list knows
    CategoryPath currentCategory() const;
    void chooseForArticle(bool asSaved);
    void chooseForCategory(bool asSaved);
    void summariesArrived();

    ReaderPane& m_reader;
    const ArticleListPane& m_list;
    Actions m_actions;
    LookChoices m_choices;
    page::Look m_shown = page::Look::Reader; ///< what the pane was told last
};

} // namespace lectern::desktop
