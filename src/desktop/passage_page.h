#pragma once

#include <QString>
#include <QWidget>

#include <vector>

class QLabel;
class QStackedLayout;
class QTreeWidget;
class QTreeWidgetItem;

namespace lectern::desktop {

/// A place of the article that a page of the side panel lists.
struct Passage {
    QString id; ///< of its element in the page
    QString text;
    int level = 1; ///< 1: outermost; deeper ones hang on the one before them
    QString number; ///< shown in front; may be empty
};

/// A page of the side panel that lists passages of the article: its contents, its highlights. One
/// that is clicked, or chosen with Enter, is told; the current one is set from outside, while the
/// article is read. A sentence stands where there are none. GUI thread.
class PassagePage final : public QWidget {
    Q_OBJECT
public:
    explicit PassagePage(QWidget* parent = nullptr);

    /// `sentence` stands there when the list is empty.
    void setTexts(const QString& title, const QString& sentence);
    void setPassages(const std::vector<Passage>& passages);
    void setCurrent(const QString& id); ///< none where it is unknown

signals:
    void chosen(const QString& id);

private:
    QTreeWidgetItem* itemOf(const QString& id) const;

    QStackedLayout* m_stack;
    QTreeWidget* m_tree;
    QLabel* m_empty;
};

} // namespace lectern::desktop
