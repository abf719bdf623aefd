#include "desktop/proxies_dialog.h"

#include "desktop/error_text.h"
#include "desktop/picture_texts.h"
#include "library/pictures.h"
#include "ui_proxies_dialog.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QScopedValueRollback>

#include <algorithm>
#include <set>

namespace lectern::desktop {

namespace {

enum Column { NameColumn, TemplateColumn };
constexpr std::int64_t kMegabyte = std::int64_t {1024} * 1024;

std::string textOf(const QTreeWidgetItem& item, Column column)
{
    return item.text(column).trimmed().toStdString();
}

} // namespace

ProxiesDialog::ProxiesDialog(library::Library& library, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ProxiesDialog>())
    , m_library(&library)
{
    m_ui->setupUi(this);
    QHeaderView& header = *m_ui->ruleTree->header();
    header.setStretchLastSection(true);
    header.resizeSection(NameColumn, 190);
    connectWidgets();
    load();
}

ProxiesDialog::~ProxiesDialog() = default;

void ProxiesDialog::connectWidgets()
{
    const auto on = [this](QAbstractButton* button, auto slot) {
        connect(button, &QAbstractButton::clicked, this, slot);
    };
    on(m_ui->addButton, [this] { addNewRule(); });
    on(m_ui->removeButton, [this] { removeRule(); });
    on(m_ui->upButton, [this] { moveRule(-1); });
    on(m_ui->downButton, [this] { moveRule(1); });
    on(m_ui->wayUpButton, [this] { moveWay(-1); });
    on(m_ui->wayDownButton, [this] { moveWay(1); });
    on(m_ui->buttonBox->button(QDialogButtonBox::RestoreDefaults),
       [this] { show(library::Pictures::shippedSettings()); });
    const auto changed = [this] {
        if (m_filling)
            return;
        check();
        tryAddress();
    };
    connect(m_ui->ruleTree, &QTreeWidget::itemChanged, this, changed);
    connect(m_ui->ruleTree, &QTreeWidget::currentItemChanged, this, &ProxiesDialog::updateButtons);
    connect(m_ui->wayList, &QListWidget::currentItemChanged, this, &ProxiesDialog::updateButtons);
    connect(m_ui->tryEdit, &QLineEdit::textChanged, this, &ProxiesDialog::tryAddress);
}

void ProxiesDialog::load()
{
    setEnabled(false); // for the blink of an eye: nothing typed is to be overwritten
    m_library->pictures().settings(this, [this](const Result<ImageSettings>& settings) {
        setEnabled(true);
        if (settings)
            show(*settings);
        else
            m_ui->problemLabel->setText(errorText(settings.error()));
    });
}

void ProxiesDialog::show(const ImageSettings& settings)
{
    {
        const QScopedValueRollback filling(m_filling, true);
        m_ui->ruleTree->clear();
        for (const ProxyRule& rule : settings.rules)
            addRule(rule);
        showOrder(settings.order);
        m_ui->sizeBox->setValue(static_cast<int>(settings.maximumBytes / kMegabyte));
        m_ui->privateBox->setChecked(settings.privateHosts == ImageSettings::PrivateHosts::Allow);
    }
    m_ui->ruleTree->setCurrentItem(m_ui->ruleTree->topLevelItem(0));
    check();
    tryAddress();
}

void ProxiesDialog::showOrder(const std::vector<FetchWay>& order)
{
    std::vector<FetchWay> all = order;
    for (const FetchWay way : kAllFetchWays) {
        if (std::ranges::find(all, way) == all.end())
            all.push_back(way);
    }
    m_ui->wayList->clear();
    for (const FetchWay way : all) {
        auto* item = new QListWidgetItem(wayText(way), m_ui->wayList);
        item->setData(Qt::UserRole, static_cast<int>(way));
        const bool used = std::ranges::find(order, way) != order.end();
        item->setCheckState(used ? Qt::Checked : Qt::Unchecked);
    }
}

QTreeWidgetItem* ProxiesDialog::addRule(const ProxyRule& rule)
{
    auto* item = new QTreeWidgetItem(
        m_ui->ruleTree, {QString::fromStdString(rule.name), QString::fromStdString(rule.pattern)});
    item->setFlags(item->flags() | Qt::ItemIsEditable | Qt::ItemIsUserCheckable);
    item->setCheckState(NameColumn, rule.enabled ? Qt::Checked : Qt::Unchecked);
    item->setToolTip(TemplateColumn, item->text(TemplateColumn));
    return item;
}

ImageSettings ProxiesDialog::shown() const
{
    ImageSettings settings;
    for (int row = 0; row < m_ui->ruleTree->topLevelItemCount(); ++row) {
        const QTreeWidgetItem& item = *m_ui->ruleTree->topLevelItem(row);
        settings.rules.push_back({textOf(item, NameColumn), textOf(item, TemplateColumn),
                                  item.checkState(NameColumn) == Qt::Checked});
    }
    for (int row = 0; row < m_ui->wayList->count(); ++row) {
        const QListWidgetItem& item = *m_ui->wayList->item(row);
        if (item.checkState() == Qt::Checked)
            settings.order.push_back(static_cast<FetchWay>(item.data(Qt::UserRole).toInt()));
    }
    settings.maximumBytes = m_ui->sizeBox->value() * kMegabyte;
    settings.privateHosts = m_ui->privateBox->isChecked() ? ImageSettings::PrivateHosts::Allow
                                                          : ImageSettings::PrivateHosts::Refuse;
    return settings;
}

void ProxiesDialog::addNewRule()
{
    QTreeWidgetItem* item = nullptr;
    {
        const QScopedValueRollback filling(m_filling, true);
        item = addRule({tr("New proxy").toStdString(), "https://proxy.example/?url=${href_ue}"});
    }
    m_ui->ruleTree->setCurrentItem(item);
    m_ui->ruleTree->editItem(item, NameColumn);
    check();
    tryAddress();
}

void ProxiesDialog::removeRule()
{
    delete m_ui->ruleTree->currentItem();
    check();
    tryAddress();
}

void ProxiesDialog::moveRule(int step)
{
    const int from = m_ui->ruleTree->indexOfTopLevelItem(m_ui->ruleTree->currentItem());
    const int to = from + step;
    if (from < 0 || to < 0 || to >= m_ui->ruleTree->topLevelItemCount())
        return;
    QTreeWidgetItem* item = m_ui->ruleTree->takeTopLevelItem(from);
    m_ui->ruleTree->insertTopLevelItem(to, item);
    m_ui->ruleTree->setCurrentItem(item);
    tryAddress();
}

void ProxiesDialog::moveWay(int step)
{
    const int from = m_ui->wayList->currentRow();
    const int to = from + step;
    if (from < 0 || to < 0 || to >= m_ui->wayList->count())
        return;
    m_ui->wayList->insertItem(to, m_ui->wayList->takeItem(from));
    m_ui->wayList->setCurrentRow(to);
}

void ProxiesDialog::check()
{
    QString problem;
    std::set<std::string> names;
    for (const ProxyRule& rule : shown().rules) {
        const QString name = QString::fromStdString(rule.name);
        if (!problem.isEmpty())
            break;
        if (rule.name.empty())
            problem = tr("Each proxy needs a name.");
        else if (!names.insert(rule.name).second)
            problem = tr("There are two proxies called “%1”.").arg(name);
        else if (const auto wrong = library::Pictures::templateProblem(rule.pattern))
            problem = tr("The template of “%1” cannot be used: %2")
                          .arg(name, templateProblemText(*wrong));
    }
    m_ui->problemLabel->setText(problem);
    m_ui->problemLabel->setVisible(!problem.isEmpty());
    m_ui->buttonBox->button(QDialogButtonBox::Save)->setEnabled(problem.isEmpty());
    updateButtons();
}

void ProxiesDialog::tryAddress()
{
    const QString address = m_ui->tryEdit->text().trimmed();
    m_ui->trialTree->setVisible(!address.isEmpty());
    m_ui->trialLabel->setVisible(!address.isEmpty());
    m_ui->trialTree->clear();
    if (address.isEmpty())
        return;
    const auto trial = library::Pictures::tryAddress(shown().rules, address.toStdString());
    const QString rule = QString::fromStdString(trial.rule);
    m_ui->trialLabel->setText(rule.isEmpty() ? tr("No proxy here recognises this address.")
                                             : tr("Recognised by “%1”.").arg(rule));
    const auto add = [this](const QString& what, const std::string& found) {
        const QString text = QString::fromStdString(found);
        auto* item = new QTreeWidgetItem(m_ui->trialTree, {what, text});
        item->setToolTip(1, text);
    };
    add(tr("Original"), trial.original);
    for (const auto& proxied : trial.proxied)
        add(QString::fromStdString(proxied.rule), proxied.address);
    m_ui->trialTree->resizeColumnToContents(0);
}

void ProxiesDialog::updateButtons()
{
    const int rule = m_ui->ruleTree->indexOfTopLevelItem(m_ui->ruleTree->currentItem());
    m_ui->removeButton->setEnabled(rule >= 0);
    m_ui->upButton->setEnabled(rule > 0);
    m_ui->downButton->setEnabled(rule >= 0 && rule + 1 < m_ui->ruleTree->topLevelItemCount());
    const int way = m_ui->wayList->currentRow();
    m_ui->wayUpButton->setEnabled(way > 0);
    m_ui->wayDownButton->setEnabled(way >= 0 && way + 1 < m_ui->wayList->count());
}

void ProxiesDialog::accept()
{
    if (!m_library)
        return QDialog::accept();
    m_library->pictures().saveSettings(shown(), this, [this](const Result<void>& saved) {
        if (saved)
            return QDialog::accept();
        m_ui->problemLabel->setText(errorText(saved.error()));
        m_ui->problemLabel->show();
    });
}

void ProxiesDialog::keyPressEvent(QKeyEvent* event)
{
    // Enter behind an address means "try it", not "save and close".
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && focusWidget() == m_ui->tryEdit)
        return;
    QDialog::keyPressEvent(event);
}

void ProxiesDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        const ImageSettings now = shown();
        m_ui->retranslateUi(this);
        show(now);
    }
    QDialog::changeEvent(event);
}

} // namespace lectern::desktop
