#pragma once

#include "domain/article_filter.h"

#include <QList>
#include <QTimer>
#include <QWidget>

#include <memory>

class QLineEdit;

namespace Ui {
class SearchBox;
}

namespace lectern::desktop {

/// The search field with its switch "in this category". Answers while the person types, a moment
/// after the last key; Enter searches at once and for whole words.
class SearchBox final : public QWidget {
    Q_OBJECT
public:
    explicit SearchBox(QWidget* parent = nullptr);
    ~SearchBox() override;

    QSize sizeHint() const override;
    QString query() const; ///< trimmed
    ArticleFilter::LastWord lastWord() const { return m_lastWord; }
    void setVariants(Variants variants); ///< searches again where something is searched for
    Variants variants() const { return m_variants; }
    bool inCategory() const;
    void setQuery(const QString& query); ///< as if typed and confirmed; searches at once
    void setInCategory(bool on);
    void setMenuActions(QList<QAction*> actions); ///< for the field's context menu; not owned
    void setScopeEnabled(bool on); ///< whether there is a category to search in
    void clear(); ///< searches at once, for everything
    void searchWhole(); ///< at once, for whole words, as the field stands
    /// How often Ctrl+F has to be pressed to come here: while an article is read, it finds in that
    /// one first.
    enum class Key { Once, Twice };
    void setKey(Key key);
    void focusEdit(); ///< and selects what is there
    QLineEdit& field() const;

signals:
    void searchRequested();
    void confirmed(); ///< Enter; follows searchRequested
    void leaveRequested(); ///< Down: on to the list
    void inCategoryChanged(bool on);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void sayKey();
    void edited();
    void confirm();
    void searchNow();
    void showMenu(const QPoint& globalPosition);

    std::unique_ptr<Ui::SearchBox> m_ui;
    Key m_key = Key::Once;
    QAction* m_lens;
    QList<QAction*> m_menuActions;
    QTimer m_pause;
    Variants m_variants = Variants::Apart;
    ArticleFilter::LastWord m_lastWord = ArticleFilter::LastWord::Prefix;
};

} // namespace lectern::desktop
