import { arm12Client, arm12Therapist, arm28Client, arm28Therapist, arm5Client, arm5Therapist } from './forms/arm.js';
import { psychotherapyStatusReport, therapeuticBondScales } from './forms/bond-and-status.js';
import { calpasPatient, calpasRater, calpasShort, calpasTherapist } from './forms/calpas.js';
import { softaObserver, tascRevised, tpocsAlliance } from './forms/child-and-family.js';
import { cognitiveTherapyScale, facilitativeSkills } from './forms/competence.js';
import { core10, coreOm } from './forms/core-measures.js';
import { kim30, kimRevised } from './forms/kim.js';
import { oq45 } from './forms/oq-45.js';
import { outcomeRatingScale, sessionRatingScale } from './forms/pcoms.js';
import {
  haqOnePatient,
  haqOneTherapist,
  haqTwoPatient,
  haqTwoTherapist,
  helpingAllianceCounting,
  helpingAllianceRating,
} from './forms/penn.js';
import {
  negotiationClient,
  negotiationTherapist,
  realRelationshipClient,
  realRelationshipClientShort,
  realRelationshipTherapist,
  starClinician,
  starPatient,
} from './forms/relationship.js';
import {
  collaborativeInteractions,
  collaborativeInteractionsRevised,
  postSessionClient,
  postSessionTherapist,
} from './forms/rupture.js';
import { leedsSupervision, swaiSupervisor, swaiTrainee } from './forms/supervision.js';
import { gad7, phq9, who5 } from './forms/symptom-measures.js';
import { vpps, vtas, vtasModified, vtasRevised, vtasRevisedShort } from './forms/vanderbilt.js';
import { wai36Client, wai36Observer, wai36Therapist } from './forms/wai-36.js';
import { waiB3Client, waiB3Therapist, waiBrief16, waiInternet, waiSrt10, waiTechShort } from './forms/wai-brief.js';
import { waiOShort, waiSClient, waiSTherapist } from './forms/wai-s.js';
import { waiSrClient, waiSrTherapist } from './forms/wai-sr.js';
import { type Instrument } from './instrument.js';

/** Every form of the catalogue: alliance, rupture, outcome, supervision, in the order in which pages list them. */
export const instruments: readonly Instrument[] = [
  waiSrClient,
  waiSrTherapist,
  waiSClient,
  waiSTherapist,
  waiOShort,
  wai36Client,
  wai36Therapist,
  wai36Observer,
  waiB3Client,
  waiB3Therapist,
  waiSrt10,
  waiBrief16,
  waiInternet,
  waiTechShort,
  calpasPatient,
  calpasTherapist,
  calpasRater,
  calpasShort,
  arm28Client,
  arm28Therapist,
  arm12Client,
  arm12Therapist,
  arm5Client,
  arm5Therapist,
  haqTwoPatient,
  haqTwoTherapist,
  haqOnePatient,
  haqOneTherapist,
  helpingAllianceRating,
  helpingAllianceCounting,
  vtas,
  vtasRevised,
  vtasRevisedShort,
  vtasModified,
  vpps,
  kim30,
  kimRevised,
  therapeuticBondScales,
  psychotherapyStatusReport,
  sessionRatingScale,
  negotiationClient,
  negotiationTherapist,
  realRelationshipClient,
  realRelationshipClientShort,
  realRelationshipTherapist,
  starPatient,
  starClinician,
  tascRevised,
  tpocsAlliance,
  softaObserver,
  collaborativeInteractions,
  collaborativeInteractionsRevised,
  postSessionClient,
  postSessionTherapist,
  outcomeRatingScale,
  phq9,
  gad7,
  core10,
  coreOm,
  who5,
  oq45,
  swaiTrainee,
  swaiSupervisor,
  leedsSupervision,
  cognitiveTherapyScale,
  facilitativeSkills,
];

const byId = new Map(instruments.map((instrument) => [instrument.id, instrument]));

/**
 * The form with this id.
 *
 * @param id - stable id, for example `wai-sr-c`
 * @returns the form, or undefined where the catalogue has none of that id
 */
export const findInstrument = (id: string): Instrument | undefined => byId.get(id);
