// The main job through the generated types: a proposal, an article, its statements, a timeline, an error.
import createClient from "openapi-fetch";
import type { paths } from "./schema.js";

declare const process: { argv: string[]; exitCode: number };

const [, , baseUrl, key] = process.argv;
const api = createClient<paths>({ baseUrl, headers: { "X-Api-Key": key } });

function must<T>(what: string, answer: { data?: T; error?: unknown }): T {
  if (answer.data === undefined) {
    throw new Error(`${what}: ${JSON.stringify(answer.error)}`);
  }
  return answer.data;
}

function check(what: string, holds: boolean): void {
  if (!holds) {
    throw new Error(what);
  }
}

must(
  "proposal",
  await api.POST("/api/v1/proposals", {
    body: { id: "tokyo-office-ts", name: { en: "NATO liaison office in Tokyo" } },
  }),
);
const article = must(
  "article",
  await api.POST("/api/v1/articles", {
    body: {
      content: "印度外交部长苏杰生星期二在华盛顿表示：“印度不会加入任何亚洲北约。”",
      contentType: "text/plain",
      publishedAt: "2024-10-02T13:00:00Z",
    },
  }),
);
const statements = must(
  "statements",
  await api.GET("/api/v1/articles/{id}/statements", { params: { path: { id: article.id } } }),
);
const statement = statements.items.find((s) =>
  s.speakers.some((p) => p.actorId === "subrahmanyam-jaishankar"),
);
check("the speaker is found", statement?.saidOn.date === "2024-10-01");
const timeline = must(
  "timeline",
  await api.GET("/api/v1/actors/{id}/timeline", {
    params: {
      path: { id: "subrahmanyam-jaishankar" },
      query: { proposal: "asian-nato", bucket: "year", at: "2024-12-31" },
    },
  }),
);
check("the statement is a point", timeline.points.some((p) => p.statementId === statement?.id));
check("the position is against", timeline.position?.label === "against");

const wrong = await api.GET("/api/v1/proposals/{id}/positions", {
  params: { path: { id: "asian-nat0" } },
});
check("an error says what was meant", wrong.error?.didYouMean?.[0] === "asian-nato");
console.log("main job done");
