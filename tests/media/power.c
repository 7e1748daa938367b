/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "power.h"

static gboolean
initable_init (GInitable *initable,
               GCancellable *cancellable,
               GError **error)
{
  return TRUE;
}

static void
test_power_initable_init (GInitableIface *iface)
{
  iface->init = initable_init;
}

static void
test_power_monitor_init (GPowerProfileMonitorInterface *iface)
{
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TestPower,
                               test_power,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_INITABLE, test_power_initable_init)
                                 G_IMPLEMENT_INTERFACE (G_TYPE_POWER_PROFILE_MONITOR,
                                                        test_power_monitor_init))

static void
test_power_get_property (GObject *object,
                         guint prop_id,
                         GValue *value,
                         GParamSpec *pspec)
{
  g_value_set_boolean (value, TEST_POWER (object)->saving);
}

static void
test_power_class_init (TestPowerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = test_power_get_property;
  g_object_class_override_property (object_class, 1, "power-saver-enabled");
}

static void
test_power_init (TestPower *self)
{
}
