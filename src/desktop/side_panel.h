#pragma once

#include <QFrame>
#include <QString>

class QStackedWidget;
class QTabBar;
class QToolButton;

namespace lectern::desktop {

/// What stands beside an article, at the right: contents, highlights, pictures, one page at a time
/// behind a row of tabs. Hidden or shown as one; a page that is not in sight does no work (it gets
/// showEvent and hideEvent as usual). GUI thread.
class SidePanel final : public QFrame {
    Q_OBJECT
public:
    explicit SidePanel(QWidget* parent = nullptr);

    /// Adds a page behind those there are; the panel owns it. `name` stays the same in every
    /// language and is what the window remembers; the tab shows the widget's windowTitle and
    /// follows it.
    void addPage(const QString& name, QWidget* page);
    /// Shows the panel with that page; an unknown name shows the page there was.
    void showPage(const QString& name);
    QString currentName() const; ///< empty without pages
    QWidget* currentPage() const;

signals:
    void closeRequested();
    void currentChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void nameWidgets();

    QTabBar* m_tabs;
    QStackedWidget* m_pages;
    QToolButton* m_close;
};

} // namespace lectern::desktop
