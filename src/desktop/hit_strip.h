#pragma once

#include <QFrame>

class QLabel;
class QToolButton;

namespace lectern::desktop {

/// A strip above the page while a search's hits are marked in it: which of how many is the current
/// one, on and back. GUI thread.
class HitStrip final : public QFrame {
    Q_OBJECT
public:
    explicit HitStrip(QWidget* parent = nullptr);

    void showHits(int current, int count); ///< 1: the first; 0: none of them is current

signals:
    void stepRequested(int step); ///< +1 on, -1 back

protected:
    void changeEvent(QEvent* event) override;

private:
    void showTexts();

    QLabel* m_label;
    QToolButton* m_previous;
    QToolButton* m_next;
    int m_current = 0;
    int m_count = 0;
};

} // namespace lectern::desktop
