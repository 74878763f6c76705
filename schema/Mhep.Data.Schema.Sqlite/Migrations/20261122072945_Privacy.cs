using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mhep.Data.Schema.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Privacy : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "erasure",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    provider_id = table.Column<int>(type: "INTEGER", nullable: false),
                    tombstone = table.Column<byte[]>(type: "BLOB", nullable: false),
                    first_key_version = table.Column<int>(type: "INTEGER", nullable: false),
                    erased_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    data_version = table.Column<long>(type: "INTEGER", nullable: false),
                    finished_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_erasure", x => x.id);
                    table.ForeignKey(
                        name: "FK_erasure_provider_provider_id",
                        column: x => x.provider_id,
                        principalTable: "provider",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "provider_key_version",
                columns: table => new
                {
                    provider_id = table.Column<int>(type: "INTEGER", nullable: false),
                    key_version = table.Column<int>(type: "INTEGER", nullable: false),
                    rotated_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_provider_key_version", x => x.provider_id);
                    table.ForeignKey(
                        name: "FK_provider_key_version_provider_provider_id",
                        column: x => x.provider_id,
                        principalTable: "provider",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "erased_site",
                columns: table => new
                {
                    erasure_id = table.Column<int>(type: "INTEGER", nullable: false),
                    site_id = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_erased_site", x => new { x.erasure_id, x.site_id });
                    table.ForeignKey(
                        name: "FK_erased_site_erasure_erasure_id",
                        column: x => x.erasure_id,
                        principalTable: "erasure",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_erased_site_site_site_id",
                        column: x => x.site_id,
                        principalTable: "site",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_erased_site_site_id",
                table: "erased_site",
                column: "site_id");

            migrationBuilder.CreateIndex(
                name: "IX_erasure_provider_id_tombstone",
                table: "erasure",
                columns: new[] { "provider_id", "tombstone" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "erased_site");

            migrationBuilder.DropTable(
                name: "provider_key_version");

            migrationBuilder.DropTable(
                name: "erasure");
        }
    }
}
