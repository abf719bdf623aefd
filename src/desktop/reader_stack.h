#pragma once

#include "page/page_style.h"

#include <QWidget>

#include <memory>

namespace lectern::desktop {

class ReaderView;

/// What stands in the reading pane: nothing but a hint, a sentence with a button to try again, or
/// the page; each on the colour of the paper, with no white in between. GUI thread.
class ReaderStack final : public QWidget {
    Q_OBJECT
public:
    explicit ReaderStack(QWidget* parent);
    ~ReaderStack() override;

    void setHint(const QString& sentence);
    void showBlank(); ///< with the hint
    void showMessage(const QString& sentence);

    void addView(ReaderView& view); ///< of the engine, once; not owned, outlives what follows
    /// Shows the view, where it did not stand already covered until uncover().
    void showView();
    void showOutline(); ///< over the view: the page is long in coming
    void cover(); ///< the view, that has nothing to show
    void uncover(); ///< as soon as the view shows its page

    void setTheme(page::Theme theme); ///< not Theme::System

signals:
    void retryRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Parts;

    std::unique_ptr<Parts> m_parts;
};

} // namespace lectern::desktop
