import { type PersonsStep, stepByPerson } from '@anxintui/shared/aggregate/commanding';
import type { StepDeps, Stepped } from '@anxintui/shared/aggregate/step';
import {
  ENTERPRISE_RULES,
  type Enterprise,
  strikeOffEnterprise,
  verifyEnterprise,
} from '../domain/enterprise.js';

export type EnterpriseSteps = StepDeps<Enterprise>;
type Done = Promise<Stepped<Enterprise>>;
const rules = ENTERPRISE_RULES;

export const verifyEnterpriseByBureau = (steps: EnterpriseSteps, asked: PersonsStep): Done =>
  stepByPerson(steps, asked, { rules, command: 'verify', decide: verifyEnterprise });

export const strikeOffEnterpriseByBureau = (steps: EnterpriseSteps, asked: PersonsStep): Done =>
  stepByPerson(steps, asked, { rules, command: 'strike-off', decide: strikeOffEnterprise });
