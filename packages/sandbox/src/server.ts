export {
  type ForeignRequest,
  type RunningServer,
  type ServerOptions,
  type ServerTls,
  startServer,
} from "./server/start-server.ts";
