using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "checks", worker = .checks),
    # Loopback counts as private, which the default network forbids.
    (name = "internet", network = (allow = ["private"])),
  ],
);

const checks :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "../../dist/worker.js")],
  compatibilityDate = "2026-11-17",
  bindings = [(name = "setting", fromEnvironment = "SETTING")],
);
