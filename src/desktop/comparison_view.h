#pragma once

#include <QTableView>
#include <QTimer>

#include <vector>

namespace lectern::desktop {

class ComparisonDelegate;
class ComparisonModel;

/// Two texts side by side in one table, so that they scroll together and paragraphs that belong
/// together stand beside each other. Rows are laid out as they come into sight, and, where there
/// are not very many, the rest while nothing else is to be done.
class ComparisonView final : public QTableView {
    Q_OBJECT
public:
    explicit ComparisonView(QWidget* parent = nullptr);

    ComparisonModel& comparison() { return *m_model; }

    /// The next change below the current row, or the one above it; false where there is none.
    bool step(int direction);
    /// The change that the current row is in or behind, from 0; -1 above the first one.
    int currentChange() const;
    bool canStep(int direction) const;
    void goToChange(int change);
    void copySelected() const;
    void goToOtherPlace(); ///< of a moved paragraph

signals:
    void currentChangeChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void keyboardSearch(const QString&) override { } ///< letters are keys of the window
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void forgetHeights();
    void measure(int row);
    void measureInSight();
    void measureSome();
    int target(int direction) const;
    void showRow(int row, int column);

    ComparisonModel* m_model;
    ComparisonDelegate* m_delegate;
    std::vector<bool> m_isMeasured; ///< by row
    int m_nextToMeasure = 0;
    QTimer m_idle;
};

} // namespace lectern::desktop
