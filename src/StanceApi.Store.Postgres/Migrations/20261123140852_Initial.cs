using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace StanceApi.Store.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Actors",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    LatinName = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Type = table.Column<string>(type: "text", nullable: false),
                    Country = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Origin = table.Column<string>(type: "text", nullable: false),
                    EditedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    MergedIntoId = table.Column<string>(
                        type: "text",
                        nullable: true,
                        collation: "C"
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Actors", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Actors_Actors_MergedIntoId",
                        column: x => x.MergedIntoId,
                        principalTable: "Actors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "AnnouncedShifts",
                columns: table => new
                {
                    ActorId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ProposalId = table.Column<string>(
                        type: "text",
                        nullable: false,
                        collation: "C"
                    ),
                    ShiftId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_AnnouncedShifts",
                        x => new
                        {
                            x.ActorId,
                            x.ProposalId,
                            x.ShiftId,
                        }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ApiKeys",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Role = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Start = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CreatedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    CreatedBy = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ExpiresAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    RevokedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    LastUsedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApiKeys", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "ArticleBatches",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    CreatedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    IsComplete = table.Column<bool>(type: "boolean", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleBatches", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Articles",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Language = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Publisher = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SourceUrl = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PublishedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    FetchedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    Sha256 = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    StatementCount = table.Column<int>(type: "integer", nullable: false),
                    DuplicateOf = table.Column<long>(type: "bigint", nullable: true),
                    Format = table.Column<string>(type: "text", nullable: false),
                    Sketch = table.Column<byte[]>(type: "bytea", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Content = table.Column<string>(type: "text", nullable: false, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Articles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Articles_Articles_DuplicateOf",
                        column: x => x.DuplicateOf,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "AuditEvents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Who = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Action = table.Column<string>(type: "text", nullable: false),
                    Entity = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    EntityId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    CauseId = table.Column<long>(type: "bigint", nullable: false),
                    Before = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    After = table.Column<string>(type: "text", nullable: true, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEvents", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Feeds",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Url = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Publisher = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Language = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    IntervalMinutes = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    Title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    NextPollAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    PolledAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    Failures = table.Column<int>(type: "integer", nullable: false),
                    Error = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ETag = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    LastModified = table.Column<string>(
                        type: "text",
                        nullable: true,
                        collation: "C"
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Feeds", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "FiredSchedules",
                columns: table => new
                {
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    LastAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FiredSchedules", x => x.Name);
                }
            );

            migrationBuilder.CreateTable(
                name: "HostTurns",
                columns: table => new
                {
                    Host = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NextAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HostTurns", x => x.Host);
                }
            );

            migrationBuilder.CreateTable(
                name: "IdempotencyKeys",
                columns: table => new
                {
                    Caller = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Request = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CreatedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    LeasedUntil = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    Owner = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    EventId = table.Column<long>(type: "bigint", nullable: true),
                    Status = table.Column<int>(type: "integer", nullable: true),
                    Headers = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Body = table.Column<byte[]>(type: "bytea", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IdempotencyKeys", x => new { x.Caller, x.Key });
                }
            );

            migrationBuilder.CreateTable(
                name: "Jobs",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    State = table.Column<string>(type: "text", nullable: false),
                    Who = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CreatedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    StartedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    FinishedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    Done = table.Column<long>(type: "bigint", nullable: false),
                    Total = table.Column<long>(type: "bigint", nullable: true),
                    RatePerSecond = table.Column<double>(type: "double precision", nullable: true),
                    CancelRequested = table.Column<bool>(type: "boolean", nullable: false),
                    ErrorCount = table.Column<int>(type: "integer", nullable: false),
                    Owner = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    LeasedUntil = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    Locks = table.Column<List<string>>(type: "text[]", nullable: false),
                    GivenOut = table.Column<long>(type: "bigint", nullable: false),
                    Input = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Result = table.Column<string>(type: "text", nullable: true, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Jobs", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Models",
                columns: table => new
                {
                    Version = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Origin = table.Column<string>(type: "text", nullable: false),
                    RegisteredAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    RegisteredBy = table.Column<string>(
                        type: "text",
                        nullable: false,
                        collation: "C"
                    ),
                    Reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Sha256 = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Card = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Corrections = table.Column<int>(type: "integer", nullable: false),
                    CorrectionsUpTo = table.Column<long>(type: "bigint", nullable: false),
                    Trial = table.Column<string>(type: "text", nullable: true, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Models", x => x.Version);
                }
            );

            migrationBuilder.CreateTable(
                name: "Proposals",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Names = table.Column<string>(type: "text", nullable: false),
                    Aliases = table.Column<string>(type: "text", nullable: false),
                    Description = table.Column<string>(
                        type: "text",
                        nullable: true,
                        collation: "C"
                    ),
                    Examples = table.Column<string>(type: "text", nullable: false),
                    CreatedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Proposals", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "ScoreVersions",
                columns: table => new
                {
                    Id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    ProposalId = table.Column<string>(
                        type: "text",
                        nullable: false,
                        collation: "C"
                    ),
                    ProposalRevision = table.Column<int>(type: "integer", nullable: false),
                    ModelVersion = table.Column<string>(
                        type: "text",
                        nullable: false,
                        collation: "C"
                    ),
                    Source = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScoreVersions", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Seeds",
                columns: table => new
                {
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AppliedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Seeds", x => x.Name);
                }
            );

            migrationBuilder.CreateTable(
                name: "ShiftChecks",
                columns: table => new
                {
                    ActorId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ProposalId = table.Column<string>(
                        type: "text",
                        nullable: false,
                        collation: "C"
                    ),
                    Changes = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShiftChecks", x => new { x.ActorId, x.ProposalId });
                }
            );

            migrationBuilder.CreateTable(
                name: "Webhooks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Url = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Events = table.Column<string>(type: "text", nullable: false),
                    Description = table.Column<string>(
                        type: "text",
                        nullable: true,
                        collation: "C"
                    ),
                    Secret = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CreatedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Webhooks", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "WordingPairs",
                columns: table => new
                {
                    First = table.Column<long>(type: "bigint", nullable: false),
                    Second = table.Column<long>(type: "bigint", nullable: false),
                    Relation = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WordingPairs", x => new { x.First, x.Second });
                }
            );

            migrationBuilder.CreateTable(
                name: "ActorNames",
                columns: table => new
                {
                    ActorId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Language = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ShortKey = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Origin = table.Column<string>(type: "text", nullable: false),
                    MergedFromId = table.Column<string>(
                        type: "text",
                        nullable: true,
                        collation: "C"
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_ActorNames",
                        x => new
                        {
                            x.ActorId,
                            x.Key,
                            x.Language,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_ActorNames_Actors_ActorId",
                        column: x => x.ActorId,
                        principalTable: "Actors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ActorOffices",
                columns: table => new
                {
                    Id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    ActorId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Titles = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Organisation = table.Column<string>(
                        type: "text",
                        nullable: true,
                        collation: "C"
                    ),
                    Country = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    Precision = table.Column<string>(type: "text", nullable: false),
                    Source = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Origin = table.Column<string>(type: "text", nullable: false),
                    MergedFromId = table.Column<string>(
                        type: "text",
                        nullable: true,
                        collation: "C"
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActorOffices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ActorOffices_Actors_ActorId",
                        column: x => x.ActorId,
                        principalTable: "Actors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ArticleBatchLines",
                columns: table => new
                {
                    BatchId = table.Column<long>(type: "bigint", nullable: false),
                    Line = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Error = table.Column<string>(type: "text", nullable: true, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleBatchLines", x => new { x.BatchId, x.Line });
                    table.ForeignKey(
                        name: "FK_ArticleBatchLines_ArticleBatches_BatchId",
                        column: x => x.BatchId,
                        principalTable: "ArticleBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ArticleBands",
                columns: table => new
                {
                    Band = table.Column<long>(type: "bigint", nullable: false),
                    ArticleId = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleBands", x => new { x.Band, x.ArticleId });
                    table.ForeignKey(
                        name: "FK_ArticleBands_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ArticlePairs",
                columns: table => new
                {
                    FirstId = table.Column<long>(type: "bigint", nullable: false),
                    SecondId = table.Column<long>(type: "bigint", nullable: false),
                    Similarity = table.Column<double>(type: "double precision", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticlePairs", x => new { x.FirstId, x.SecondId });
                    table.ForeignKey(
                        name: "FK_ArticlePairs_Articles_FirstId",
                        column: x => x.FirstId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_ArticlePairs_Articles_SecondId",
                        column: x => x.SecondId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Statements",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    ArticleId = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Start = table.Column<int>(type: "integer", nullable: false),
                    CueText = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    CueStart = table.Column<int>(type: "integer", nullable: true),
                    Context = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Language = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ReportedBy = table.Column<List<string>>(type: "text[]", nullable: false),
                    SaidFirst = table.Column<DateOnly>(type: "date", nullable: false),
                    SaidLast = table.Column<DateOnly>(type: "date", nullable: false),
                    SaidPrecision = table.Column<string>(type: "text", nullable: false),
                    SaidBasis = table.Column<string>(type: "text", nullable: true),
                    Words = table.Column<long>(type: "bigint", nullable: false),
                    EvidenceGroup = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Statements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Statements_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "FeedEntries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    FeedId = table.Column<long>(type: "bigint", nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Url = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PublishedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    SeenAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    State = table.Column<string>(type: "text", nullable: false),
                    Tries = table.Column<int>(type: "integer", nullable: false),
                    NextTryAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    Error = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ArticleId = table.Column<long>(type: "bigint", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FeedEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FeedEntries_Feeds_FeedId",
                        column: x => x.FeedId,
                        principalTable: "Feeds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "JobErrors",
                columns: table => new
                {
                    Id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    JobId = table.Column<long>(type: "bigint", nullable: false),
                    Item = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Detail = table.Column<string>(type: "text", nullable: false, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobErrors", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JobErrors_Jobs_JobId",
                        column: x => x.JobId,
                        principalTable: "Jobs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "JobLocks",
                columns: table => new
                {
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    JobId = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobLocks", x => x.Name);
                    table.ForeignKey(
                        name: "FK_JobLocks_Jobs_JobId",
                        column: x => x.JobId,
                        principalTable: "Jobs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "JobParts",
                columns: table => new
                {
                    JobId = table.Column<long>(type: "bigint", nullable: false),
                    Last = table.Column<long>(type: "bigint", nullable: false),
                    After = table.Column<long>(type: "bigint", nullable: false),
                    Owner = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    LeasedUntil = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobParts", x => new { x.JobId, x.Last });
                    table.ForeignKey(
                        name: "FK_JobParts_Jobs_JobId",
                        column: x => x.JobId,
                        principalTable: "Jobs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "RescoreRuns",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    JobId = table.Column<long>(type: "bigint", nullable: false),
                    ProposalId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Proposals = table.Column<List<string>>(type: "text[]", nullable: false),
                    Revisions = table.Column<List<int>>(type: "integer[]", nullable: false),
                    ModelVersion = table.Column<string>(
                        type: "text",
                        nullable: false,
                        collation: "C"
                    ),
                    DryRun = table.Column<bool>(type: "boolean", nullable: false),
                    Cause = table.Column<string>(type: "text", nullable: false),
                    Phase = table.Column<string>(type: "text", nullable: false),
                    Scored = table.Column<long>(type: "bigint", nullable: false),
                    Skipped = table.Column<long>(type: "bigint", nullable: false),
                    Flipped = table.Column<long>(type: "bigint", nullable: false),
                    KeptHuman = table.Column<long>(type: "bigint", nullable: false),
                    LinkMark = table.Column<long>(type: "bigint", nullable: false),
                    CreatedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    CauseId = table.Column<long>(type: "bigint", nullable: false),
                    FinishedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RescoreRuns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RescoreRuns_Jobs_JobId",
                        column: x => x.JobId,
                        principalTable: "Jobs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ActiveModel",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActiveModel", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ActiveModel_Models_Version",
                        column: x => x.Version,
                        principalTable: "Models",
                        principalColumn: "Version",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ModelActivations",
                columns: table => new
                {
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Previous = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Who = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Cause = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ModelActivations", x => x.Revision);
                    table.ForeignKey(
                        name: "FK_ModelActivations_Models_Version",
                        column: x => x.Version,
                        principalTable: "Models",
                        principalColumn: "Version",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ModelFiles",
                columns: table => new
                {
                    Version = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ModelFiles", x => x.Version);
                    table.ForeignKey(
                        name: "FK_ModelFiles_Models_Version",
                        column: x => x.Version,
                        principalTable: "Models",
                        principalColumn: "Version",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "RescoredProposals",
                columns: table => new
                {
                    ProposalId = table.Column<string>(
                        type: "text",
                        nullable: false,
                        collation: "C"
                    ),
                    ProposalRevision = table.Column<int>(type: "integer", nullable: false),
                    ModelVersion = table.Column<string>(
                        type: "text",
                        nullable: false,
                        collation: "C"
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RescoredProposals", x => x.ProposalId);
                    table.ForeignKey(
                        name: "FK_RescoredProposals_Proposals_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "Proposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "WebhookDeliveries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    WebhookId = table.Column<long>(type: "bigint", nullable: false),
                    Event = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Body = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CreatedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    State = table.Column<string>(type: "text", nullable: false),
                    Tries = table.Column<int>(type: "integer", nullable: false),
                    NextTryAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    DeliveredAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    Attempts = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WebhookDeliveries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WebhookDeliveries_Webhooks_WebhookId",
                        column: x => x.WebhookId,
                        principalTable: "Webhooks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Corrections",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    StatementId = table.Column<long>(type: "bigint", nullable: false),
                    Aspect = table.Column<string>(type: "text", nullable: false),
                    ProposalId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Value = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    UndoesId = table.Column<long>(type: "bigint", nullable: true),
                    Replaced = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Settles = table.Column<bool>(type: "boolean", nullable: false),
                    Who = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Corrections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Corrections_Proposals_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "Proposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_Corrections_Statements_StatementId",
                        column: x => x.StatementId,
                        principalTable: "Statements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "SpeakerLinks",
                columns: table => new
                {
                    Id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    StatementId = table.Column<long>(type: "bigint", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    FromActorId = table.Column<string>(
                        type: "text",
                        nullable: true,
                        collation: "C"
                    ),
                    ToActorId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SpeakerLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SpeakerLinks_Statements_StatementId",
                        column: x => x.StatementId,
                        principalTable: "Statements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "StanceHistory",
                columns: table => new
                {
                    Id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    StatementId = table.Column<long>(type: "bigint", nullable: false),
                    VersionId = table.Column<int>(type: "integer", nullable: false),
                    Label = table.Column<int>(type: "integer", nullable: false),
                    Act = table.Column<int>(type: "integer", nullable: false),
                    Score = table.Column<double>(type: "double precision", nullable: false),
                    Confidence = table.Column<double>(type: "double precision", nullable: false),
                    ProbabilityFavor = table.Column<double>(
                        type: "double precision",
                        nullable: false
                    ),
                    ProbabilityAgainst = table.Column<double>(
                        type: "double precision",
                        nullable: false
                    ),
                    ProbabilityNeutral = table.Column<double>(
                        type: "double precision",
                        nullable: false
                    ),
                    ProbabilityUnrelated = table.Column<double>(
                        type: "double precision",
                        nullable: false
                    ),
                    Evidence = table.Column<byte[]>(type: "bytea", nullable: false),
                    ScoredAt = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StanceHistory", x => new { x.StatementId, x.Id });
                    table.ForeignKey(
                        name: "FK_StanceHistory_Statements_StatementId",
                        column: x => x.StatementId,
                        principalTable: "Statements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Stances",
                columns: table => new
                {
                    StatementId = table.Column<long>(type: "bigint", nullable: false),
                    ProposalId = table.Column<string>(
                        type: "text",
                        nullable: false,
                        collation: "C"
                    ),
                    SaidFirst = table.Column<DateOnly>(type: "date", nullable: false),
                    ProposalRevision = table.Column<int>(type: "integer", nullable: false),
                    Label = table.Column<string>(type: "text", nullable: false),
                    Score = table.Column<double>(type: "double precision", nullable: false),
                    Confidence = table.Column<double>(type: "double precision", nullable: false),
                    ProbabilityFavor = table.Column<double>(
                        type: "double precision",
                        nullable: false
                    ),
                    ProbabilityAgainst = table.Column<double>(
                        type: "double precision",
                        nullable: false
                    ),
                    ProbabilityNeutral = table.Column<double>(
                        type: "double precision",
                        nullable: false
                    ),
                    ProbabilityUnrelated = table.Column<double>(
                        type: "double precision",
                        nullable: false
                    ),
                    Act = table.Column<string>(type: "text", nullable: false),
                    Evidence = table.Column<byte[]>(type: "bytea", nullable: false),
                    ModelVersion = table.Column<string>(
                        type: "text",
                        nullable: false,
                        collation: "C"
                    ),
                    Source = table.Column<string>(type: "text", nullable: false),
                    ScoredAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Stances", x => new { x.StatementId, x.ProposalId });
                    table.ForeignKey(
                        name: "FK_Stances_Proposals_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "Proposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_Stances_Statements_StatementId",
                        column: x => x.StatementId,
                        principalTable: "Statements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "StatementSpeakers",
                columns: table => new
                {
                    StatementId = table.Column<long>(type: "bigint", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    SaidFirst = table.Column<DateOnly>(type: "date", nullable: false),
                    ActorId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    LinkedActorId = table.Column<string>(
                        type: "text",
                        nullable: true,
                        collation: "C"
                    ),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    LatinName = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Type = table.Column<string>(type: "text", nullable: false),
                    Country = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SpeaksFor = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Role = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Office = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    MentionText = table.Column<string>(
                        type: "text",
                        nullable: true,
                        collation: "C"
                    ),
                    MentionStart = table.Column<int>(type: "integer", nullable: true),
                    Confidence = table.Column<double>(type: "double precision", nullable: false),
                    LinkConfidence = table.Column<double>(type: "double precision", nullable: true),
                    LinkReasons = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatementSpeakers", x => new { x.StatementId, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_StatementSpeakers_Actors_ActorId",
                        column: x => x.ActorId,
                        principalTable: "Actors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_StatementSpeakers_Statements_StatementId",
                        column: x => x.StatementId,
                        principalTable: "Statements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "DryScores",
                columns: table => new
                {
                    RunId = table.Column<long>(type: "bigint", nullable: false),
                    StatementId = table.Column<long>(type: "bigint", nullable: false),
                    ProposalId = table.Column<string>(
                        type: "text",
                        nullable: false,
                        collation: "C"
                    ),
                    ProposalRevision = table.Column<int>(type: "integer", nullable: false),
                    ModelVersion = table.Column<string>(
                        type: "text",
                        nullable: false,
                        collation: "C"
                    ),
                    Label = table.Column<string>(type: "text", nullable: false),
                    Act = table.Column<string>(type: "text", nullable: false),
                    Score = table.Column<double>(type: "double precision", nullable: false),
                    Confidence = table.Column<double>(type: "double precision", nullable: false),
                    ProbabilityFavor = table.Column<double>(
                        type: "double precision",
                        nullable: false
                    ),
                    ProbabilityAgainst = table.Column<double>(
                        type: "double precision",
                        nullable: false
                    ),
                    ProbabilityNeutral = table.Column<double>(
                        type: "double precision",
                        nullable: false
                    ),
                    ProbabilityUnrelated = table.Column<double>(
                        type: "double precision",
                        nullable: false
                    ),
                    Evidence = table.Column<byte[]>(type: "bytea", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_DryScores",
                        x => new
                        {
                            x.RunId,
                            x.StatementId,
                            x.ProposalId,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_DryScores_RescoreRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "RescoreRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_DryScores_Statements_StatementId",
                        column: x => x.StatementId,
                        principalTable: "Statements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "RescoreChanges",
                columns: table => new
                {
                    RunId = table.Column<long>(type: "bigint", nullable: false),
                    ProposalId = table.Column<string>(
                        type: "text",
                        nullable: false,
                        collation: "C"
                    ),
                    StatementId = table.Column<long>(type: "bigint", nullable: false),
                    Cause = table.Column<string>(type: "text", nullable: false),
                    FromLabel = table.Column<string>(type: "text", nullable: true),
                    FromScore = table.Column<double>(type: "double precision", nullable: true),
                    FromConfidence = table.Column<double>(type: "double precision", nullable: true),
                    FromModel = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    FromHuman = table.Column<bool>(type: "boolean", nullable: false),
                    ToLabel = table.Column<string>(type: "text", nullable: false),
                    ToScore = table.Column<double>(type: "double precision", nullable: false),
                    ToConfidence = table.Column<double>(type: "double precision", nullable: false),
                    Move = table.Column<double>(type: "double precision", nullable: false),
                    IsFlip = table.Column<bool>(type: "boolean", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_RescoreChanges",
                        x => new
                        {
                            x.RunId,
                            x.ProposalId,
                            x.StatementId,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_RescoreChanges_RescoreRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "RescoreRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_RescoreChanges_Statements_StatementId",
                        column: x => x.StatementId,
                        principalTable: "Statements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "RescorePositions",
                columns: table => new
                {
                    RunId = table.Column<long>(type: "bigint", nullable: false),
                    ProposalId = table.Column<string>(
                        type: "text",
                        nullable: false,
                        collation: "C"
                    ),
                    ActorId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Cause = table.Column<string>(type: "text", nullable: false),
                    FromLabel = table.Column<string>(type: "text", nullable: true),
                    FromScore = table.Column<double>(type: "double precision", nullable: true),
                    ToLabel = table.Column<string>(type: "text", nullable: true),
                    ToScore = table.Column<double>(type: "double precision", nullable: true),
                    Move = table.Column<double>(type: "double precision", nullable: false),
                    Shifts = table.Column<string>(type: "text", nullable: false, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_RescorePositions",
                        x => new
                        {
                            x.RunId,
                            x.ProposalId,
                            x.ActorId,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_RescorePositions_RescoreRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "RescoreRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "CorrectionConflicts",
                columns: table => new
                {
                    CorrectionId = table.Column<long>(type: "bigint", nullable: false),
                    StatementId = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CorrectionConflicts", x => x.CorrectionId);
                    table.ForeignKey(
                        name: "FK_CorrectionConflicts_Corrections_CorrectionId",
                        column: x => x.CorrectionId,
                        principalTable: "Corrections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "SpeakerCandidates",
                columns: table => new
                {
                    StatementId = table.Column<long>(type: "bigint", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Rank = table.Column<int>(type: "integer", nullable: false),
                    ActorId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Confidence = table.Column<double>(type: "double precision", nullable: false),
                    Reasons = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_SpeakerCandidates",
                        x => new
                        {
                            x.StatementId,
                            x.Ordinal,
                            x.Rank,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_SpeakerCandidates_Actors_ActorId",
                        column: x => x.ActorId,
                        principalTable: "Actors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_SpeakerCandidates_StatementSpeakers_StatementId_Ordinal",
                        columns: x => new { x.StatementId, x.Ordinal },
                        principalTable: "StatementSpeakers",
                        principalColumns: new[] { "StatementId", "Ordinal" },
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_ActiveModel_Version",
                table: "ActiveModel",
                column: "Version"
            );

            migrationBuilder.CreateIndex(
                name: "IX_ActorNames_Key",
                table: "ActorNames",
                column: "Key"
            );

            migrationBuilder.CreateIndex(
                name: "IX_ActorNames_ShortKey",
                table: "ActorNames",
                column: "ShortKey"
            );

            migrationBuilder.CreateIndex(
                name: "IX_ActorOffices_ActorId",
                table: "ActorOffices",
                column: "ActorId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_ActorOffices_Country_Kind",
                table: "ActorOffices",
                columns: new[] { "Country", "Kind" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Actors_Country",
                table: "Actors",
                column: "Country"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Actors_MergedIntoId",
                table: "Actors",
                column: "MergedIntoId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_ApiKeys_Hash",
                table: "ApiKeys",
                column: "Hash",
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_ApiKeys_Name", table: "ApiKeys", column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleBands_ArticleId",
                table: "ArticleBands",
                column: "ArticleId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_ArticlePairs_SecondId",
                table: "ArticlePairs",
                column: "SecondId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Articles_DuplicateOf",
                table: "Articles",
                column: "DuplicateOf"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Sha256",
                table: "Articles",
                column: "Sha256",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_AuditEvents_CauseId",
                table: "AuditEvents",
                column: "CauseId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_AuditEvents_Entity_EntityId_Id",
                table: "AuditEvents",
                columns: new[] { "Entity", "EntityId", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_CorrectionConflicts_StatementId",
                table: "CorrectionConflicts",
                column: "StatementId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Corrections_ProposalId_Id",
                table: "Corrections",
                columns: new[] { "ProposalId", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Corrections_StatementId_Id",
                table: "Corrections",
                columns: new[] { "StatementId", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_DryScores_StatementId",
                table: "DryScores",
                column: "StatementId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_FeedEntries_FeedId_Key",
                table: "FeedEntries",
                columns: new[] { "FeedId", "Key" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_FeedEntries_FeedId_State_NextTryAt",
                table: "FeedEntries",
                columns: new[] { "FeedId", "State", "NextTryAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Feeds_NextPollAt",
                table: "Feeds",
                column: "NextPollAt"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Feeds_Url",
                table: "Feeds",
                column: "Url",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_IdempotencyKeys_CreatedAt",
                table: "IdempotencyKeys",
                column: "CreatedAt"
            );

            migrationBuilder.CreateIndex(
                name: "IX_JobErrors_JobId",
                table: "JobErrors",
                column: "JobId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_JobLocks_JobId",
                table: "JobLocks",
                column: "JobId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Jobs_Kind_Id",
                table: "Jobs",
                columns: new[] { "Kind", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Jobs_Open",
                table: "Jobs",
                column: "Id",
                filter: "\"FinishedAt\" IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_ModelActivations_Version",
                table: "ModelActivations",
                column: "Version"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Models_RegisteredAt_Version",
                table: "Models",
                columns: new[] { "RegisteredAt", "Version" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_RescoreChanges_Flips",
                table: "RescoreChanges",
                columns: new[] { "StatementId", "ProposalId" },
                filter: "\"IsFlip\""
            );

            migrationBuilder.CreateIndex(
                name: "IX_RescoreChanges_RunId_Move_StatementId",
                table: "RescoreChanges",
                columns: new[] { "RunId", "Move", "StatementId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_RescoreRuns_JobId",
                table: "RescoreRuns",
                column: "JobId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_ScoreVersions_ProposalId_ModelVersion_ProposalRevision_Sour~",
                table: "ScoreVersions",
                columns: new[] { "ProposalId", "ModelVersion", "ProposalRevision", "Source" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_SpeakerCandidates_ActorId",
                table: "SpeakerCandidates",
                column: "ActorId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_SpeakerLinks_StatementId",
                table: "SpeakerLinks",
                column: "StatementId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_StanceHistory_StatementId_VersionId_ScoredAt",
                table: "StanceHistory",
                columns: new[] { "StatementId", "VersionId", "ScoredAt" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Stances_Doubtful",
                table: "Stances",
                columns: new[] { "Confidence", "StatementId", "ProposalId" },
                filter: "\"Label\" <> 'Unrelated' AND \"Source\" = 'Model'"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Stances_Human",
                table: "Stances",
                columns: new[] { "ProposalId", "StatementId" },
                filter: "\"Source\" = 'Human'"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Stances_ProposalId_Label_StatementId",
                table: "Stances",
                columns: new[] { "ProposalId", "Label", "StatementId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Stances_Related",
                table: "Stances",
                columns: new[] { "ProposalId", "SaidFirst", "StatementId", "Label", "Confidence" },
                filter: "\"Label\" <> 'Unrelated'"
            );

            migrationBuilder.CreateIndex(
                name: "IX_StatementSpeakers_ActorId_SaidFirst_StatementId",
                table: "StatementSpeakers",
                columns: new[] { "ActorId", "SaidFirst", "StatementId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_StatementSpeakers_LinkedActorId",
                table: "StatementSpeakers",
                column: "LinkedActorId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_StatementSpeakers_SpeaksFor_SaidFirst_StatementId",
                table: "StatementSpeakers",
                columns: new[] { "SpeaksFor", "SaidFirst", "StatementId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Statements_ArticleId_Id",
                table: "Statements",
                columns: new[] { "ArticleId", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Statements_EvidenceGroup",
                table: "Statements",
                column: "EvidenceGroup"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Statements_Intervals",
                table: "Statements",
                columns: new[] { "SaidFirst", "Id", "SaidLast" },
                filter: "\"SaidLast\" > \"SaidFirst\""
            );

            migrationBuilder.CreateIndex(
                name: "IX_Statements_Language_SaidFirst_Id",
                table: "Statements",
                columns: new[] { "Language", "SaidFirst", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Statements_SaidFirst_Id",
                table: "Statements",
                columns: new[] { "SaidFirst", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Statements_Words",
                table: "Statements",
                column: "Words"
            );

            migrationBuilder.CreateIndex(
                name: "IX_WebhookDeliveries_State_NextTryAt",
                table: "WebhookDeliveries",
                columns: new[] { "State", "NextTryAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_WebhookDeliveries_WebhookId_Id",
                table: "WebhookDeliveries",
                columns: new[] { "WebhookId", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_WordingPairs_Second",
                table: "WordingPairs",
                column: "Second"
            );

            migrationBuilder.CreateWordIndexesAndTriggers();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropWordIndexesAndTriggers();

            migrationBuilder.DropTable(name: "ActiveModel");

            migrationBuilder.DropTable(name: "ActorNames");

            migrationBuilder.DropTable(name: "ActorOffices");

            migrationBuilder.DropTable(name: "AnnouncedShifts");

            migrationBuilder.DropTable(name: "ApiKeys");

            migrationBuilder.DropTable(name: "ArticleBands");

            migrationBuilder.DropTable(name: "ArticleBatchLines");

            migrationBuilder.DropTable(name: "ArticlePairs");

            migrationBuilder.DropTable(name: "AuditEvents");

            migrationBuilder.DropTable(name: "CorrectionConflicts");

            migrationBuilder.DropTable(name: "DryScores");

            migrationBuilder.DropTable(name: "FeedEntries");

            migrationBuilder.DropTable(name: "FiredSchedules");

            migrationBuilder.DropTable(name: "HostTurns");

            migrationBuilder.DropTable(name: "IdempotencyKeys");

            migrationBuilder.DropTable(name: "JobErrors");

            migrationBuilder.DropTable(name: "JobLocks");

            migrationBuilder.DropTable(name: "JobParts");

            migrationBuilder.DropTable(name: "ModelActivations");

            migrationBuilder.DropTable(name: "ModelFiles");

            migrationBuilder.DropTable(name: "RescoreChanges");

            migrationBuilder.DropTable(name: "RescorePositions");

            migrationBuilder.DropTable(name: "RescoredProposals");

            migrationBuilder.DropTable(name: "ScoreVersions");

            migrationBuilder.DropTable(name: "Seeds");

            migrationBuilder.DropTable(name: "ShiftChecks");

            migrationBuilder.DropTable(name: "SpeakerCandidates");

            migrationBuilder.DropTable(name: "SpeakerLinks");

            migrationBuilder.DropTable(name: "StanceHistory");

            migrationBuilder.DropTable(name: "Stances");

            migrationBuilder.DropTable(name: "WebhookDeliveries");

            migrationBuilder.DropTable(name: "WordingPairs");

            migrationBuilder.DropTable(name: "ArticleBatches");

            migrationBuilder.DropTable(name: "Corrections");

            migrationBuilder.DropTable(name: "Feeds");

            migrationBuilder.DropTable(name: "Models");

            migrationBuilder.DropTable(name: "RescoreRuns");

            migrationBuilder.DropTable(name: "StatementSpeakers");

            migrationBuilder.DropTable(name: "Webhooks");

            migrationBuilder.DropTable(name: "Proposals");

            migrationBuilder.DropTable(name: "Jobs");

            migrationBuilder.DropTable(name: "Actors");

            migrationBuilder.DropTable(name: "Statements");

            migrationBuilder.DropTable(name: "Articles");
        }
    }
}
