#pragma once

#include "domain/image_health.h"

#include <QWidget>

namespace lectern::desktop {

/// The shares of some pictures' states as one bar, with a legend of their counts below it.
class HealthBar final : public QWidget {
    Q_OBJECT
public:
    explicit HealthBar(QWidget* parent = nullptr);

    void setCounts(const ImageCounts& counts);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ImageCounts m_counts;
};

} // namespace lectern::desktop
