/**
 * Reference lists in the author-date form of The Chicago Manual of Style, in the Citation Style Language, for the kinds of
 * work that we cite. Written from the Manual's quick guide and the libraries' guides that test/pages/chicago-style.test.ts
 * names; what they leave open is ours: a data set stands like a report, with its version after the title.
 *
 * `has-year-only` is citeproc's own, not of CSL 1.0: a page of which the month is known repeats its date.
 */
export const chicagoStyle = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text" default-locale="en-US" page-range-format="chicago">
  <info>
    <title>Author and date, as in The Chicago Manual of Style</title>
    <id>entente-chicago</id>
    <updated>2026-11-29T00:00:00+00:00</updated>
  </info>
  <macro name="editors">
    <choose>
      <if type="chapter paper-conference" match="none">
        <names variable="editor">
          <name and="text" name-as-sort-order="first" delimiter-precedes-last="always"/>
          <label form="short" prefix=", "/>
        </names>
      </if>
    </choose>
  </macro>
  <macro name="who">
    <names variable="author">
      <name and="text" name-as-sort-order="first" delimiter-precedes-last="always"/>
      <substitute>
        <text macro="editors"/>
        <text macro="title"/>
      </substitute>
    </names>
  </macro>
  <macro name="who-short">
    <names variable="author">
      <name form="short" and="text"/>
      <substitute>
        <names variable="editor"/>
        <text macro="title"/>
      </substitute>
    </names>
  </macro>
  <macro name="year">
    <choose>
      <if variable="issued">
        <date variable="issued"><date-part name="year"/></date>
      </if>
      <else><text term="no date" form="short"/></else>
    </choose>
  </macro>
  <macro name="title">
    <choose>
      <if type="article-journal article-magazine article-newspaper chapter paper-conference webpage" match="any">
        <text variable="title" quotes="true"/>
      </if>
      <else><text variable="title" font-style="italic"/></else>
    </choose>
  </macro>
  <macro name="journal">
    <choose>
      <if variable="volume">
        <group delimiter=": ">
          <group delimiter=" ">
            <text variable="container-title" font-style="italic"/>
            <text variable="volume"/>
            <text variable="issue" prefix="(" suffix=")"/>
          </group>
          <text variable="page"/>
        </group>
      </if>
      <else>
        <group delimiter=", ">
          <text variable="container-title" font-style="italic"/>
          <text variable="issue" prefix="no. "/>
          <text variable="page"/>
        </group>
      </else>
    </choose>
  </macro>
  <macro name="whole">
    <group delimiter=", ">
      <group delimiter=" ">
        <text term="in" text-case="capitalize-first"/>
        <text variable="container-title" font-style="italic"/>
      </group>
      <names variable="editor">
        <label form="verb" suffix=" "/>
        <name and="text"/>
      </names>
      <text variable="page"/>
    </group>
  </macro>
  <macro name="series">
    <group delimiter=", ">
      <group delimiter=" ">
        <text variable="genre" text-case="capitalize-first"/>
        <text variable="number"/>
      </group>
      <group delimiter=" ">
        <text variable="collection-title"/>
        <text variable="collection-number"/>
      </group>
    </group>
  </macro>
  <macro name="publisher">
    <group delimiter=": ">
      <text variable="publisher-place"/>
      <text variable="publisher"/>
    </group>
  </macro>
  <macro name="day">
    <choose>
      <if has-year-only="issued" match="none">
        <date variable="issued" form="text" date-parts="year-month-day"/>
      </if>
    </choose>
  </macro>
  <macro name="version">
    <text variable="version" prefix="Version "/>
  </macro>
  <macro name="in">
    <choose>
      <if type="article-journal">
        <text macro="journal"/>
      </if>
      <else-if type="chapter paper-conference" match="any">
        <group delimiter=". ">
          <text macro="whole"/>
          <text macro="publisher"/>
        </group>
      </else-if>
      <else-if type="article-magazine article-newspaper" match="any">
        <group delimiter=", ">
          <text variable="container-title" font-style="italic"/>
          <text macro="day"/>
        </group>
      </else-if>
      <else-if type="webpage">
        <group delimiter=". ">
          <text variable="container-title"/>
          <text macro="publisher"/>
          <text macro="day"/>
        </group>
      </else-if>
      <else>
        <group delimiter=". ">
          <text macro="series"/>
          <choose>
            <if type="dataset software" match="any"><text macro="version"/></if>
          </choose>
          <text variable="container-title" font-style="italic"/>
          <text macro="publisher"/>
        </group>
      </else>
    </choose>
  </macro>
  <macro name="where">
    <choose>
      <if variable="DOI"><text variable="DOI" prefix="https://doi.org/"/></if>
      <else><text variable="URL"/></else>
    </choose>
  </macro>
  <citation et-al-min="4" et-al-use-first="1">
    <layout prefix="(" suffix=")" delimiter="; ">
      <group delimiter=" ">
        <text macro="who-short"/>
        <text macro="year"/>
      </group>
    </layout>
  </citation>
  <bibliography et-al-min="11" et-al-use-first="7" hanging-indent="true">
    <sort>
      <key macro="who"/>
      <key variable="issued"/>
      <key variable="title"/>
    </sort>
    <layout suffix=".">
      <group delimiter=". ">
        <text macro="who"/>
        <text macro="year"/>
        <text macro="title"/>
        <text macro="in"/>
        <choose>
          <if type="dataset software" match="none"><text macro="version"/></if>
        </choose>
        <text macro="where"/>
      </group>
    </layout>
  </bibliography>
</style>
`;
