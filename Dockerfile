# Dateline in a container: the sources as they are (Node 24 runs TypeScript), the dependencies that running needs.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# The page is made below, from sources that are not here yet.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
# The local page's files, made by the development dependencies.
RUN npm run --if-present page && mkdir -p dist

FROM node:24-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24-slim
ENV NODE_ENV=production CORPUS_DIR=/corpus DATA_DIR=/data PORT=3000
WORKDIR /app
COPY --from=dependencies /app/node_modules ./node_modules
COPY --from=build /app/package.json ./
COPY --from=build /app/bin ./bin
COPY --from=build /app/commands ./commands
COPY --from=build /app/corpus ./corpus
COPY --from=build /app/src ./src
COPY --from=build /app/dist ./dist
RUN ln -s /app/bin/dateline.js /usr/local/bin/dateline \
  && cp -R corpus /corpus \
  && mkdir /data && chown node:node /data
USER node
VOLUME ["/corpus", "/data"]
# The first reading of a large corpus takes its time.
HEALTHCHECK --interval=30s --timeout=5s --start-period=120s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--import", "./bin/keep-compiled.js", "--max-semi-space-size=2", "src/main.ts"]
