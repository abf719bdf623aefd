#pragma once

#include <QToolButton>

namespace lectern::desktop {

class CategoryTreeView;

/// Below the category tree while a search is shown: brings the categories without any hit, which
/// the tree leaves out then, back into it. Not to be seen where there are none.
class RestButton final : public QToolButton {
    Q_OBJECT
public:
    explicit RestButton(QWidget* parent = nullptr);

    void setTree(CategoryTreeView& tree); ///< not owned

protected:
    void changeEvent(QEvent* event) override;

private:
    void setCategories(int without);
    void showText();

    int m_without = 0;
};

} // namespace lectern::desktop
