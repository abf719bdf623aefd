#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;
class QToolButton;

namespace lectern::desktop {

/// A strip above the page: what to find in the article, which of how many it is, on and back,
/// close. Says what a person does; finds nothing itself. GUI thread.
class FindBar final : public QFrame {
    Q_OBJECT
public:
    explicit FindBar(QWidget* parent = nullptr);

    void open(); ///< shows it, with its text selected and the keyboard
    QString text() const;
    void showCount(int current, int count); ///< "3 of 12"; 0 of 0 says that there is nothing

signals:
    void edited(const QString& text);
    void stepRequested(int step); ///< +1 on, -1 back
    void closeRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void nameWidgets();

    QLineEdit* m_edit;
    QLabel* m_count;
    QToolButton* m_previous;
    QToolButton* m_next;
    QToolButton* m_close;
};

/// A small button with that symbol, as strips have them.
QToolButton* stripButton(const QString& name, const QString& symbol);

} // namespace lectern::desktop
