#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;
class QToolButton;

namespace lectern::desktop {

/// A box in the upper right corner of its parent: what to find in the article, which of how many
/// it is, on and back, close. Says what a person does; finds nothing itself. GUI thread.
class FindBar final : public QFrame {
    Q_OBJECT
public:
    explicit FindBar(QWidget* parent);

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
    void showEvent(QShowEvent* event) override;

private:
    void nameWidgets();
    void moveToCorner();

    QLineEdit* m_edit;
    QLabel* m_count;
    QToolButton* m_previous;
    QToolButton* m_next;
    QToolButton* m_close;
};

/// Keeps `box` in the upper right corner of its parent, `right` and `top` pixels from its edges.
void moveToUpperRight(QWidget& box, int right, int top);

} // namespace lectern::desktop
